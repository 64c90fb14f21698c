"""The report as it will print, page by page, on the screen and on the printer."""
