"""A letter in the reader's language, before it is laid out."""

from collections.abc import Iterable, Sequence
from typing import Annotated

from domain.model import Model, Personal
from domain.vocabulary import Language
from domain.wording.passages import Paragraph
from domain.wording.saying import Reader, say


class Line(Model):
    """A line, with a label or without."""

    label: str = ""
    text: Annotated[str, Personal()]


class Block(Model):
    """What stands under one heading, or under none."""

    heading: Annotated[str, Personal()] = ""
    level: int = 2
    """2: of a part of the letter; 3: below that."""
    lines: tuple[Line, ...] = ()
    items: Annotated[tuple[str, ...], Personal()] = ()
    ordered: bool = False
    """The items are steps, one after the other."""
    language: Language | None = None
    """If it is not the letter's."""


class Content(Model):
    """A subject, and what is said under it."""

    subject: str
    """Names no person and no Mini Program."""
    blocks: tuple[Block, ...]
    asks: bool = False
    """It asks for something that the reader reports once it is done."""


def blocks(said: Iterable[Paragraph], reader: Reader) -> tuple[Block, ...]:
    """Paragraphs in the reader's language."""
    return tuple(
        Block(
            heading=say(paragraph.heading, reader) if paragraph.heading else "",
            lines=tuple(Line(text=say(line, reader)) for line in paragraph.lines),
            items=tuple(say(item, reader) for item in paragraph.items),
        )
        for paragraph in said
    )


def plain_blocks(texts: Sequence[str]) -> tuple[Block, ...]:
    """Texts of the first release as they are, a block each."""
    return tuple(Block(lines=tuple(Line(text=line) for line in text.splitlines())) for text in texts if text)
