"""What the statute asks: the form, one per edition, read from data."""
