"""Loading, listing and removing templates of the form and the letter."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from cli.desk import Desk
from cli.exits import BadInput, Unreachable
from cli.files import read_bytes

if TYPE_CHECKING:
    from domain.templates import Template, TemplateFile
    from domain.vocabulary import Language, TemplateKind


class Listed(TypedDict):
    """A template, and whether it is the one that is handed out."""

    template: Template
    current: bool


async def loaded(  # noqa: PLR0913 - one for each word of the command
    desk: Desk, kind: TemplateKind, language: Language, file: Path, *, as_of: date, source: str | None
) -> Listed:
    """Put a template on record, with its bytes."""
    data = _content(file)
    row = _described(data, (kind, language, file.suffix), as_of, source)
    async with desk.archive() as archive:
        try:
            await archive.files.put(data)
        except OSError as error:
            raise Unreachable(f"the file store cannot be written: {error.strerror}") from None
        template = await archive.store.templates.load(row)
        return _listed(template, await archive.store.templates.list())


async def listed(desk: Desk) -> tuple[Listed, ...]:
    """Every template that was ever loaded."""
    async with desk.archive() as archive:
        templates = await archive.store.templates.list()
    return tuple(_listed(one, templates) for one in templates)


async def removed(desk: Desk, number: int) -> Listed:
    """A template that is handed out no longer."""
    async with desk.archive() as archive:
        template = await archive.store.templates.remove(number, datetime.now(UTC))
    if template is None:
        raise BadInput("there is no template of this number; `template list` shows them")
    return Listed(template=template, current=False)


def _content(file: Path) -> bytes:
    from domain.templates import MAX_TEMPLATE_BYTES

    data = read_bytes(file, MAX_TEMPLATE_BYTES)
    if not data:
        raise BadInput("the file is empty")
    return data


def _described(data: bytes, named: tuple[TemplateKind, Language, str], as_of: date, source: str | None) -> TemplateFile:
    from pydantic import ValidationError

    from domain.model import SHANGHAI
    from domain.templates import TemplateFile, name_of
    from gateways.file_types import file_type
    from gateways.files import digest_of

    (kind, language, suffix), now = named, datetime.now(UTC)
    if as_of > now.astimezone(SHANGHAI).date():
        raise BadInput("--as-of lies in the future: it is the day on which the template was the current one")
    really = file_type(data, suffix)
    try:
        return TemplateFile(
            kind=kind,
            language=language,
            digest=digest_of(data),
            file_name=name_of(kind, language, really.extension),
            media_type=really.media_type,
            as_of=as_of,
            source=source,
            loaded_at=now,
        )
    except ValidationError:
        raise BadInput("--source is one line of 1 to 500 characters") from None


def _listed(template: Template, templates: tuple[Template, ...]) -> Listed:
    from domain.templates import current

    return Listed(template=template, current=current(templates, template.kind, template.language) == template)
