"""The start page: a new report at the left, the last ones at the right."""
