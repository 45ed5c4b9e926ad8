"""README.md names what there is: settings, messages, commands, files."""

import re
import shlex
from types import SimpleNamespace

import typer.main

from assembly.settings import Settings
from cli.app import app
from domain.messages import SIGNALS, UPDATES
from tests.docs.pages import ROOT, codes, rows, sections

README = (ROOT / "README.md").read_text()
PARTS = sections(README, 2)
PAGES = ("README.md", *(f"docs/{name}.md" for name in ("architecture", "messages", "rules", "time")))


def test_every_setting_is_told_and_no_other() -> None:
    told = [code for cells in rows(PARTS["Settings"]) for code in codes(cells[0])]
    assert sorted(told) == sorted(f"PAILOU_{name.upper()}" for name in Settings.model_fields)


def test_every_message_is_told_with_its_kind() -> None:
    told = {codes(cells[0])[0]: cells[1] for cells in rows(PARTS["Messages"])}
    queries = {"status": "query", "journal": "query"}
    assert told == dict.fromkeys(UPDATES, "update") | dict.fromkeys(SIGNALS, "signal") | queries


def test_every_package_is_told() -> None:
    told = {codes(cells[0])[0].rstrip("/") for cells in rows(PARTS["The code"])}
    assert told - {"examples"} == {path.parent.name for path in ROOT.glob("*/__init__.py")}


def test_the_commands_that_are_shown_are_understood() -> None:
    group = typer.main.get_command(app)
    lines = [*README.splitlines(), *(ROOT / "docs" / "time.md").read_text().splitlines()]
    shown = [shlex.split(line, comments=True)[1:] for line in lines if line.startswith("pailou ")]
    assert len(shown) > 20
    for name, *arguments in shown:
        command = group.commands[name]  # type: ignore[attr-defined]
        with command.make_context(name, arguments, obj=SimpleNamespace()):
            pass


def test_links_between_pages_lead_somewhere() -> None:
    for page in PAGES:
        text = (ROOT / page).read_text()
        for target, anchor in re.findall(r"\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)", text):
            file = ROOT / page if not target else (ROOT / page).parent / target
            assert file.exists(), f"{page}: {target}"
            assert not anchor or anchor in _anchors(file.read_text()), f"{page}: {target}#{anchor}"


def _anchors(text: str) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", text, re.M)
    return {re.sub(r"[^\w\- ]", "", heading).lower().replace(" ", "-") for heading in headings}
