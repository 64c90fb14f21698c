"""What can be wrong with a Word file: checks of what was written, read back from its bytes."""
