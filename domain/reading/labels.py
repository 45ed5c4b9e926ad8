"""Words that stand before or behind a name on a paper and are no part of it."""

from domain.reading.keys import key
from domain.reading.likeness import folded
from domain.reading.word_lists import HAN_LABELS_BEFORE, HAN_LABELS_BEHIND, LABELS

_WORDS = frozenset(folded(word) for word in LABELS.split())
_HAN_BEFORE = tuple(HAN_LABELS_BEFORE.split())
_HAN_BEHIND = tuple(HAN_LABELS_BEHIND.split())
_WORDS_BEFORE, _WORDS_BEHIND = (
    tuple(label for label in labels if len(label) > 1) for labels in (_HAN_BEFORE, _HAN_BEHIND)
)
_SHORT = 4
"""A single character (和, 方, 路) in a shorter text is more likely part of a name."""
_PLACES = frozenset("省市区區县縣都府県町村路街丁号號")


def is_label(word: str) -> bool:
    """Whether a word of Latin letters is a label, a title or a word of a sentence."""
    return folded(key(word)) in _WORDS


def ends_with_label(text: str) -> bool:
    """Whether Han characters or kana before a name are a label or a sentence: 名称, 商号は, but not 东方."""
    if text.endswith(_WORDS_BEFORE):
        return True
    is_sentence = len(text) == 1 or len(text) > _SHORT or text[:-1].endswith(_WORDS_BEFORE)
    return is_sentence and text.endswith(_HAN_BEFORE)


def begins_with_label(text: str) -> bool:
    """Whether Han characters or kana behind a name are a title, another label or a sentence."""
    return text.startswith(_WORDS_BEHIND) or (len(text) >= _SHORT and text.startswith(_HAN_BEHIND))


def is_address(text: str) -> bool:
    """Whether Han characters say where something is."""
    return len(text) >= _SHORT and any(letter in _PLACES for letter in text[:8])
