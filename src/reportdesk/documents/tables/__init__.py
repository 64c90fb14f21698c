"""How tables are set on a page of paper: types, lines, widths and heights, for every renderer."""
