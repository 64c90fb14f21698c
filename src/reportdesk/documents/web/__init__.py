"""The document as one page for the office's website."""
