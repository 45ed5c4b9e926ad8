"""YAML in which no mapping gives a key twice: of two values, the library would silently take the last."""

import re
from typing import Any

import yaml

_LOOKS_LIKE_OURS = re.compile(r"[a-z][a-z_]{0,39}")
"""Any other key may be personal, and is told by its line alone."""


class KeyTwice(Exception):  # noqa: N818 - says what it is
    """A key comes again; the words go on from `the file gives`."""


def load(text: str) -> Any:
    """What is written there; `KeyTwice`, or whatever the library raises."""
    return yaml.load(text, Loader=_Once)  # noqa: S506 - a safe loader


class _Once(yaml.SafeLoader):
    def compose_mapping_node(self, anchor: Any) -> yaml.MappingNode:
        node: yaml.MappingNode = super().compose_mapping_node(anchor)
        seen = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                continue
            if (key.tag, key.value) in seen:
                name = key.value if _LOOKS_LIKE_OURS.fullmatch(key.value) else "a key"
                raise KeyTwice(f"{name} twice, again at line {key.start_mark.line + 1}")
            seen.add((key.tag, key.value))
        return node
