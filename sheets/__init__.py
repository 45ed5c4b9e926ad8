"""What merchants get to print: the report about their papers, and the sheet that goes with the form and the letter."""

from sheets.report_page import report_page
from sheets.sheet_page import sheet_page
from sheets.sheet_text import sheet_text
from sheets.strings import Kit, sheet_of

__all__ = ["Kit", "report_page", "sheet_of", "sheet_page", "sheet_text"]
