"""What stands beside a name in letters that make words with spaces between them."""

import re

from domain.reading.extents import ENDS, UNCLEAR, Side
from domain.reading.labels import is_label
from domain.reading.legal_forms import has_form_behind, is_legal_form, words

_JOINS = "&+"
"""Signs that stand inside a name rather than at its end."""
_HYPHENS = "-‐‑"
_HYPHEN = re.compile(f"[{_HYPHENS}]")
_MOST_MORE = 2
"""More words than this up to the line's end are hardly all of the name."""


def latin_before(text: str, name: str) -> Side:
    """Whether what stands before the name on its line belongs to it."""
    kept = text.rstrip()
    if not kept:
        return ENDS
    if kept[-1] in _JOINS:
        return Side(more=len(text) - _start_of_last(kept[:-1]))
    if _is_hyphenated(text):
        return UNCLEAR
    if not (kept[-1].isalnum() or kept[-1] in ".'’"):
        return ENDS
    found = words(kept)
    if not found:
        return ENDS
    word = found[-1][0]
    if len(kept) == len(text) and word[-1].isascii():
        return UNCLEAR
    if is_label(word) or any(letter.isdigit() for letter in word):
        return ENDS
    if is_legal_form(word):
        return Side(more=len(text) - _start_of_last(kept))
    if not word[0].isupper() or (_is_capitals(name) and not _is_capitals(word)):
        return ENDS
    return _all_of_line(text)


def _is_hyphenated(text: str) -> bool:
    """Anna-Eero Lahti is not Eero Lahti. A label or a number may stand before a dash that lost its spaces."""
    found = words(text[:-1])
    tied = text[-1] in _HYPHENS and bool(found) and found[-1].end() == len(text) - 1
    return tied and text[-2].isalpha() and not is_label(_HYPHEN.split(found[-1][0])[-1])


def _is_capitals(text: str) -> bool:
    return text.isupper() and len(text) > 1


def _all_of_line(text: str) -> Side:
    """One or two words before a name that are no labels are its first ones, if the line begins with them."""
    found = words(text)
    if len(found) > _MOST_MORE or text[: found[0].start()].strip() or any(is_label(word[0]) for word in found):
        return UNCLEAR
    return Side(more=len(text) - found[0].start())


def _start_of_last(text: str) -> int:
    found = words(text)
    return found[-1].start() if found else 0


def latin_behind(text: str, expected: str) -> Side:
    """Whether what stands behind the name on its line belongs to it."""
    found = words(text)
    if not found:
        return ENDS
    first, gap = found[0][0], text[: found[0].start()]
    if gap in _HYPHENS and gap and first[0].isalpha() and not is_label(first):
        return UNCLEAR
    if not gap:
        return Side(more=found[0].end()) if first[0].isalpha() and first[0].isascii() else ENDS
    in_small = expected.islower()
    complete = has_form_behind(expected)
    form = _form(found, small=in_small, complete=complete, gap=gap)
    if form is not None:
        return Side(more=form)
    if gap.strip(" .") and gap.strip() not in _JOINS:
        return ENDS
    if is_label(first) or first[0].isdigit() or (first[0].islower() and not in_small) or complete:
        return ENDS
    rest = text.rstrip()
    return Side(more=len(rest)) if len(found) <= _MOST_MORE and found[-1].end() == len(rest) else UNCLEAR


def _form(found: list[re.Match[str]], *, small: bool, complete: bool, gap: str) -> int | None:
    """Where a legal form behind the name ends: the very next word, or a later one if the name has none yet."""
    near = found[:1] if complete else found[:4]
    if complete and gap.strip(" ."):
        return None
    for number, word in enumerate(near):
        following = found[number + 1][0] if number + 1 < len(found) else ""
        if is_label(word[0]) and (is_label(following) or not is_legal_form(word[0])):
            return None
        if is_legal_form(word[0], small=small):
            return _end_of_forms(found[number:])
    return None


def _end_of_forms(found: list[re.Match[str]]) -> int:
    """Pte. Ltd. are two."""
    end = found[0].end()
    for word in found[1:]:
        if not is_legal_form(word[0]):
            break
        end = word.end()
    return end
