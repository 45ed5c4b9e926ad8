"""Measurements: how well the preflight tells bad papers from good ones, how fast, and in how much memory."""
