"""The sheet as a page to print, from which strings can be copied."""

from datetime import date

from domain.facts import Facts
from domain.vocabulary import Language
from sheets.rendering import render
from sheets.sheet_text import about_file
from sheets.strings import Kit, sheet_of


def sheet_page(facts: Facts, kit: Kit, language: Language, day: date) -> str:
    """The page."""
    values = {"case": facts.case, "papers_needed": facts.papers_needed, "sections": sheet_of(facts), "kit": kit}
    return render("sheet.html", language, {**values, "day": day, "about_file": about_file})
