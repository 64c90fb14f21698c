"""The document as a PDF: finished lines and blocks, handed to the template as data."""
