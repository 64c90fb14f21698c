"""The document as a Word file, part by part."""
