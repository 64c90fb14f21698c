"""What the program notes of itself on this computer: starts and faults, and of no report a word."""
