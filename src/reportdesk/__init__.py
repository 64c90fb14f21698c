"""The desk on which an office fills in, checks and prints its annual report."""
