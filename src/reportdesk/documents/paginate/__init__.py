"""The document on paper: which line breaks where, and which line stands on which page."""
