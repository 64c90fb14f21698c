"""The help: a window of topics to look up and to search, the keys among them."""
