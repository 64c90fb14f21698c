"""The command line: words to commands, values to words and exit codes."""
