"""TOML that somebody wrote by hand: a few lines, and never more than can be read at once."""

import tomllib
from typing import Any

LARGEST = 32 * 1024
"""Bytes; files of ours take one or two thousand."""
_LONGEST_LINE = 1000
"""Characters. A key of many dotted parts takes time by the square of their number, in this line and in all that lie
under it: with these two limits, the worst file takes two seconds instead of hours."""


class NoToml(Exception):  # noqa: N818 - says what the file is not
    """The file cannot be read; the message says why."""


def read_toml(content: bytes | str, hint: str) -> dict[str, Any]:
    """The table that a file holds, also behind a byte order mark; raises `NoToml`, with a hint how one is written."""
    if len(content) > LARGEST:
        raise NoToml(f"the file is larger than {LARGEST:,} bytes")
    try:
        text = content if isinstance(content, str) else content.decode("utf-8-sig")
        _check_lines(text)
        return tomllib.loads(text)
    except UnicodeDecodeError:
        raise NoToml("the file is not UTF-8 text; save it as UTF-8") from None
    except RecursionError:
        raise NoToml(f"the file is nested too deeply; {hint}") from None
    except ValueError as error:
        raise NoToml(f"the file is not TOML: {error}; {hint}") from None


def _check_lines(text: str) -> None:
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > _LONGEST_LINE:
            raise NoToml(f"line {number} has more than {_LONGEST_LINE:,} characters; break it")
