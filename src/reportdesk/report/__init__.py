"""What this office answered: the report, its numbers and its changes."""
