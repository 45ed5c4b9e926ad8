"""The business, proven on pure functions."""
