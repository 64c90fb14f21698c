"""The budgets of the program, each measured against a bare baseline in the same run."""
