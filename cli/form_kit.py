"""The form kit of a case: Tencent's templates, and a sheet with the exact strings to write on them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict
from zoneinfo import ZoneInfo

from cli.desk import Desk
from cli.exits import BadInput, Unreachable
from cli.records import Known, known

if TYPE_CHECKING:
    from domain.facts import Facts
    from domain.vocabulary import Language, TemplateKind
    from sheets import Kit

SHEET = "sheet"


class KitFile(TypedDict):
    """A file of the kit."""

    what: str
    """`application_form`, `authorization_letter` or `sheet`."""
    name: str
    language: Language
    as_of: str | None
    """Of a template: the day on which it was the current one."""


class FormKit(TypedDict):
    """What `form-kit` answers."""

    case_id: str
    language: Language
    files: list[KitFile]
    without_template: list[TemplateKind]


async def written_kit(desk: Desk, case: str, folder: Path, language: Language | None) -> FormKit:
    """Write the kit into a folder, over an older one."""
    async with known(desk, case) as found:
        chosen = language or found.facts.case.contact.language
        kit = await _kit(found, chosen)
        contents = await _templates(found, kit) | _sheets(found.facts, kit, chosen)
    _write(folder, contents)
    return FormKit(
        case_id=case,
        language=chosen,
        files=_told(kit, chosen),
        without_template=[handed.kind for handed in kit if handed.template is None],
    )


async def _kit(found: Known, language: Language) -> Kit:
    from domain.templates import best
    from domain.vocabulary import TemplateKind
    from sheets.strings import Handed

    templates = await found.store.templates.list()
    return [Handed(kind, best(templates, kind, language)) for kind in TemplateKind]


async def _templates(found: Known, kit: Kit) -> dict[str, bytes]:
    from gateways.files import FileDamaged, FileMissing

    try:
        return {one.template.file_name: await found.files.get(one.template.digest) for one in kit if one.template}
    except (FileMissing, FileDamaged):
        raise Unreachable("the file store has lost a template: load it again with `template load`") from None
    except OSError as error:
        raise Unreachable(f"the file store cannot be read: {error.strerror}") from None


def _sheets(facts: Facts, kit: Kit, language: Language) -> dict[str, bytes]:
    from sheets import sheet_page, sheet_text

    day = datetime.now(UTC).astimezone(ZoneInfo(facts.case.contact.time_zone)).date()
    page, text = sheet_page(facts, kit, language, day), sheet_text(facts, kit, language, day)
    return {f"{SHEET}.html": page.encode(), f"{SHEET}.txt": text.encode()}


def _write(folder: Path, contents: dict[str, bytes]) -> None:
    from gateways.durable import write_whole

    try:
        for name, data in contents.items():
            write_whole(folder / name, data)
    except OSError as error:
        raise BadInput(f"--out cannot be written: {error.strerror}") from None


def _told(kit: Kit, language: Language) -> list[KitFile]:
    templates = [
        KitFile(
            what=one.kind, name=one.template.file_name, language=one.template.language, as_of=str(one.template.as_of)
        )
        for one in kit
        if one.template
    ]
    sheets = [
        KitFile(what=SHEET, name=f"{SHEET}.{ending}", language=language, as_of=None) for ending in ("html", "txt")
    ]
    return templates + sheets
