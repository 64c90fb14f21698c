"""What pasting a block would do, shown before it is done."""
