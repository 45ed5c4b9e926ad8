"""What can be found about a paper: stable codes, their weight, and what they say in English and Chinese."""

from domain.findings.catalogue import CATALOGUE
from domain.findings.entry import Entry, Words
from domain.findings.finding import Finding, Told, found, in_words, told
from domain.findings.terms import PAPER_NAMES

__all__ = ["CATALOGUE", "PAPER_NAMES", "Entry", "Finding", "Told", "Words", "found", "in_words", "told"]
