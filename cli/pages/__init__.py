"""What people are shown. Pages take what programs get as JSON, and nothing else."""
