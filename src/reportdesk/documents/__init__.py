"""The report on paper: laid out as blocks, then rendered to a file."""
