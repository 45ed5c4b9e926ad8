"""Fingerprints of a case's input: whether two inputs are equal can be told without keeping either."""

import hashlib
import hmac
import json
from collections.abc import Iterator
from typing import Any

from pydantic_core import to_jsonable_python

SHORTEST_KEY = 16
"""Bytes; shorter ones can be guessed."""

DIGITS = 32
"""Hexadecimal digits of a digest: 128 bits tell any inputs apart, and a case's memo stays below Temporal's 2 KB."""


class Fingerprinter:
    """Keyed digests: without the key, not even a phone number can be found by trying all of them (R14)."""

    def __init__(self, key: bytes) -> None:
        if len(key) < SHORTEST_KEY:
            raise ValueError(f"the fingerprint key must have at least {SHORTEST_KEY} bytes")
        self._key = key
        self.key_id = hmac.new(key, b"key id", hashlib.sha256).hexdigest()[:16]
        """Tells keys apart and says nothing about them."""

    def fingerprints(self, raw: Any) -> dict[str, str]:
        """The digest of each field by its dotted path, of the input as given: `"3"` is not `3`. Lists are one field."""
        fields = _fields(to_jsonable_python(raw), [])
        return {".".join(map(_escaped, path)): self.digest([path, value]) for path, value in fields}

    def digest(self, value: Any) -> str:
        """The digest of anything that JSON can say."""
        text = json.dumps(value, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
        return hmac.new(self._key, text.encode(), hashlib.sha256).hexdigest()[:DIGITS]


def _fields(value: Any, path: list[str]) -> Iterator[tuple[list[str], Any]]:
    if not isinstance(value, dict) or not value:
        yield path, value
        return
    for name, inner in value.items():
        yield from _fields(inner, [*path, name])


def _escaped(name: str) -> str:
    """A name with a dot in it is not taken for two."""
    return name.replace("\\", "\\\\").replace(".", "\\.")
