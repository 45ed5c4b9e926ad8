"""Two strings side by side, with what differs marked."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

_WORDS = re.compile(r"\s+|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\s\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
"""Words, the spaces between them, and each sign of scripts that write without spaces."""


class Part(NamedTuple):
    """A piece of a string."""

    text: str
    differs: bool


def marked(expected: str, printed: str) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """Both strings in pieces. Word by word; single words, such as numbers, sign by sign."""
    ours, theirs = _WORDS.findall(expected), _WORDS.findall(printed)
    if len(ours) == 1 and len(theirs) == 1:
        ours, theirs = list(expected), list(printed)
    steps = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    return (
        tuple(_parts((ours[start:end], what != "equal") for what, start, end, _, _ in steps)),
        tuple(_parts((theirs[start:end], what != "equal") for what, _, _, start, end in steps)),
    )


def _parts(pieces: Iterator[tuple[list[str], bool]]) -> Iterator[Part]:
    for words, differs in pieces:
        if words:
            yield Part("".join(words), differs)
