"""Answers out of what other programs made: a spreadsheet's cells, a page's prose."""
