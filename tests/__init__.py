"""What proves the rules."""
