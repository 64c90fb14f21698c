"""The page for prose: an editor whose document and the report follow each other."""
