"""The window; nothing below imports it."""
