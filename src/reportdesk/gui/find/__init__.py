"""Find and replace over the whole report: a quiet bar under the page, and what it does."""
