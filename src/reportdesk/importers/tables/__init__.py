"""Figures out of a block of cells that a spreadsheet, a word processor or a page copied."""
