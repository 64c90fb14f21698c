"""The tables as sheets of a workbook."""
