"""What of the print corresponds to an expected name, and how like it is."""

from domain.reading.keys import is_han_or_kana, key
from domain.reading.labels import is_label
from domain.reading.legal_forms import core, is_legal_form, words
from domain.reading.likeness import folded, simpler
from domain.reading.nearest import changes
from domain.reading.sheet import Sheet, Span

_MOST_CHANGED, _MOST_CHANGED_IN_HAN = 0.4, 0.5
"""Of a name's letters, its legal form left out. A word of Han characters is half as long or shorter."""
_SHARED = 0.5
"""Of the letters of a name, its legal form left out, in words that the print has as well."""
_LEAST_SHARED, _LEAST_WORDS = 4, 3
_ENDS_OF_LABELS = (":", "：")


def place_of(sheet: Sheet, span: Span, expected: str) -> Span | None:
    """A place widened to whole words and cut to what is no label; None if nothing is left."""
    span = _to_whole_words(sheet, span)
    text = sheet.text[span.start : span.end]
    if not any(sign in expected for sign in _ENDS_OF_LABELS):
        behind_label = max(text.rfind(sign) for sign in _ENDS_OF_LABELS) + 1
        span = Span(span.start + behind_label, span.end)
    return _without_labels(sheet, span, expected)


def likeness_of(expected: str, printed: str) -> float:
    """How like a printed name is, from 0 (not much) to 1."""
    ours, theirs = _letters(core(expected)), _letters(core(printed))
    changed = changes(ours, theirs) / max(len(ours), len(theirs), 1)
    shared = _shared(expected, printed)
    most = _MOST_CHANGED_IN_HAN if is_han_or_kana(ours[0]) else _MOST_CHANGED
    alike = changed <= most or (shared >= _LEAST_SHARED and shared >= _SHARED * len(ours))
    alike = alike or (shared >= _LEAST_SHARED and _one_word_apart(expected, printed))
    whole = changes(_letters(key(expected)), _letters(key(printed))) / max(len(key(expected)), 1)
    return max(1 - (changed + whole) / 2, 0.01) if alike else 0.0


def _shared(expected: str, printed: str) -> int:
    """How many letters are in words of both, legal forms left out."""
    theirs = {_letters(key(word[0])) for word in words(printed)}
    ours = [_letters(key(word[0])) for word in words(expected) if not is_legal_form(word[0], small=True)]
    return sum(len(word) for word in ours if word in theirs)


def _one_word_apart(expected: str, printed: str) -> bool:
    """Whether all words but one of at least three are the same, one by one: by chance they are not."""
    ours, theirs = ([_letters(key(word[0])) for word in words(text)] for text in (expected, printed))
    if len(ours) != len(theirs) or len(ours) < _LEAST_WORDS:
        return False
    return sum(one != other for one, other in zip(ours, theirs, strict=True)) == 1


def _letters(text: str) -> str:
    return simpler(folded(text))


def _to_whole_words(sheet: Sheet, span: Span) -> Span:
    start, end = span.start, span.end
    while start > 0 and _goes_on(sheet.text[start - 1], sheet.text[start]):
        start -= 1
    while end < len(sheet.text) and _goes_on(sheet.text[end], sheet.text[end - 1]):
        end += 1
    return Span(start, end)


def _goes_on(letter: str, neighbour: str) -> bool:
    """Whether two letters are of one word; between Han characters nobody can tell."""
    return all(one.isalnum() and not is_han_or_kana(one) for one in (letter, neighbour))


def _without_labels(sheet: Sheet, span: Span, expected: str) -> Span | None:
    own = {key(word[0]) for word in words(expected)}
    kept = words(sheet.text[span.start : span.end])
    while kept and is_label(kept[0][0]) and key(kept[0][0]) not in own:
        kept.pop(0)
    while kept and is_label(kept[-1][0]) and key(kept[-1][0]) not in own:
        kept.pop()
    return Span(span.start + kept[0].start(), span.start + kept[-1].end()) if kept else None
