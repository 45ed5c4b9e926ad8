"""docs/findings.md lists every finding as the catalogue has it."""

from domain.findings import CATALOGUE
from tests.docs.pages import codes, rows
from tests.docs.write_findings import PAGE, page


def test_the_page_is_written_from_the_catalogue() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run `python -m tests.docs.write_findings`"


def test_every_finding_is_listed_once() -> None:
    listed = [codes(cells[0])[0] for cells in rows(page())]
    assert sorted(listed) == sorted(CATALOGUE)
