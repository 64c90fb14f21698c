"""The small widgets that every page is made of, painted in the house look."""
