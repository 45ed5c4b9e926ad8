"""Lines of plain text that fit a narrow window."""

import textwrap
import unicodedata

_WIDTH = 76


def wrapped(text: str, first: str = "") -> str:
    """The text in lines, broken at spaces, those after the first one as far in as what that one begins with.

    Text with Chinese in it, where a space is no place to break, is left to the reader's window.
    """
    if any(_is_wide(letter) for letter in text):
        return first + text
    return textwrap.fill(
        text,
        _WIDTH,
        initial_indent=first,
        subsequent_indent=" " * len(first),
        break_long_words=False,
        break_on_hyphens=False,
    )


def underline(text: str, sign: str) -> str:
    """A line as long as the text; signs of Chinese are two wide."""
    width = sum(2 if _is_wide(letter) else 1 for letter in text)
    return sign * min(width, _WIDTH)


def _is_wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in "WF"
