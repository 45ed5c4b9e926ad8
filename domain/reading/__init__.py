"""What is printed on papers: what is looked for, how it is compared, and what follows (R11, R22, R23)."""
