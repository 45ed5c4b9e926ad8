"""What stands beside a name in Han characters and kana, which know no spaces."""

import re

from domain.reading.extents import ENDS, UNCLEAR, Side
from domain.reading.labels import begins_with_label, ends_with_label, is_address
from domain.reading.legal_forms import HAN_FORMS, branch_in, han_form_in

_RUN = r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaffー·・]"
_LAST_RUN = re.compile(rf"{_RUN}+$")
_FIRST_RUN = re.compile(rf"\s?({_RUN}+)")
_MOST_BEFORE = 6
_MOST_BEHIND = 3
_NEAR = 14
"""Within so many characters a legal form behind a name is its own."""
_ANOTHER = ("及", "和", "与", "與")


def han_before(text: str) -> Side:
    """Whether what stands before the name on its line belongs to it."""
    found = _LAST_RUN.search(text)
    if found is None:
        return ENDS
    run = found[0]
    if run.endswith(tuple(form for form in HAN_FORMS if form != "公司")):
        return Side(more=len(run))
    if ends_with_label(run):
        return ENDS
    return Side(more=len(run)) if len(run) <= _MOST_BEFORE else UNCLEAR


def han_behind(text: str, expected: str) -> Side:
    """Whether what stands behind the name on its line belongs to it."""
    found = _FIRST_RUN.match(text)
    if found is None or (found[1].startswith(_ANOTHER) and len(found[1]) > _MOST_BEHIND):
        return ENDS
    run, gap = found[1], len(found[0]) - len(found[1])
    complete = expected.endswith(HAN_FORMS)
    form = (branch_in if complete else han_form_in)(run[:_NEAR])
    if form is not None and (not gap or form.start() == 0):
        return Side(more=gap + form.end())
    if gap or complete or begins_with_label(run) or is_address(run):
        return ENDS
    return Side(more=len(run)) if len(run) <= _MOST_BEHIND and text.strip() == run else UNCLEAR
