"""Nothing is lost: autosaves while work goes on, and the way back to them."""
