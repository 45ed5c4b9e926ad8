"""Simulated people: merchants, payers and agencies, who play their parts through the public contract alone."""
