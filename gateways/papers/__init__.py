"""What is looked at in one paper: its name, its size, what it really is, and whether it can be seen."""
