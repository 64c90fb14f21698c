"""What dev.py needs to make a bare machine ready: the standard library and nothing else."""
