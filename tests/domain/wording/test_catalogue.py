"""Every phrase is there in both languages, says the same in both, and is said somewhere."""

import re
import string
from pathlib import Path

import domain
from domain.coverage import Lack
from domain.events import Alerted
from domain.findings import CATALOGUE
from domain.vocabulary import Concern, Decision, DocumentKind, Invoice, Language, Owner, RiskCode, Stage, TaskName
from domain.wording.catalogue import PHRASES
from domain.wording.field_phrases import FIELDS
from domain.wording.passages import Both, passage
from domain.wording.saying import ENGLISH, Reader, plainly, say
from domain.wording.step_phrases import STEPS

FOLDER = Path(domain.__file__).parent
SOURCES = "\n".join(
    path.read_text(encoding="utf-8")
    for path in (*FOLDER.glob("wording/*.py"), FOLDER / "announcing.py", FOLDER / "instructions.py")
    if not path.name.endswith(("_phrases.py", "_steps.py"))
)
MERCHANT = Reader(role="admin")
CHINESE = Reader(role="ops", language=Language.CHINESE)
SAME_IN_BOTH = {"hint", "verbatim"}
"""They hold somebody else's words and none of their own."""


def names_in(phrase: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(phrase) if name}


def test_every_phrase_says_the_same_in_both_languages() -> None:
    """Placeholders and numbers of rules are the same, and no language has signs of the other."""
    for code, (english, chinese) in PHRASES.items():
        assert names_in(english) == names_in(chinese), code
        assert re.findall(r"R\d+", english) == re.findall(r"R\d+", chinese), code
        assert not re.search(r"[\u3000-\u9fff\uff00-\uffef]", english), code
        if code not in SAME_IN_BOTH:
            assert re.search(r"[\u3000-\u9fff\uff00-\uffef]", chinese), code


def made() -> set[str]:
    """Codes that are put together."""
    return {
        *(f"{what}_{task}" for what in ("title", "why") for task in TaskName),
        *(f"step_{task}_{number}" for task, steps in STEPS.items() for number in range(1, len(steps) + 1)),
        *(f"{what}_{end}" for what in ("end", "ended") for end in (Stage.VERIFIED, Stage.LAPSED, Stage.FAILED)),
        *(f"{what}_{end}" for what in ("end", "ended") for end in (Stage.WITHDRAWN, Stage.REFUSED)),
        *(f"paper_{kind}" for kind in DocumentKind), *(f"decision_{one}" for one in Decision),
        *(f"what_{one}" for one in Concern), *(f"owner_{one}" for one in Owner), *(f"lack_{one}" for one in Lack),
        *(f"invoice_{one}" for one in Invoice), *(f"risk_{one}" for one in RiskCode),
        *(f"risk_{one}_then" for one in RiskCode), "risk_no_safe_date",
        *(f"alert_{one}" for one in ("store_away", "store_back")),
        *(f"window_passed_{because}" for because in ("under_review", "reuse_unchecked")), *FIELDS,
        *(f"{which}_{much}" for which in ("left", "over") for much in ("days", "day", "hours")),
    }  # fmt: skip


def test_every_phrase_is_said_somewhere_and_none_is_missing() -> None:
    literal = {code for code in PHRASES if f'"{code}"' in SOURCES}
    assert made() | literal == set(PHRASES)
    said = set(re.findall(r'(?:passage|_announced)\(\s*"(\w+)"', SOURCES))
    assert said <= set(PHRASES)


def test_every_task_has_a_title_a_reason_and_steps_in_both_languages() -> None:
    """R4 to R33."""
    for task in TaskName:
        assert STEPS[task]
        for code in (f"title_{task}", f"why_{task}", f"step_{task}_1"):
            assert say(passage(code), ENGLISH) != say(passage(code), CHINESE) != ""


def test_alerts_have_words() -> None:
    codes = Alerted.model_json_schema()["properties"]["code"]["enum"]
    assert all(f"alert_{code}" in PHRASES for code in codes)


def test_a_code_of_a_newer_release_is_told_by_its_name() -> None:
    assert say(passage("seen_by_nobody", x=1), MERCHANT) == "seen by nobody"


def test_numbers_of_rules_are_for_ops_alone_in_whatever_is_said() -> None:
    ended = passage("end_because", because=Both(english="a full month (R3)", chinese="名额已满（R3）"))
    assert say(ended, ENGLISH) == "The reason: a full month (R3)"
    assert say(ended, MERCHANT) == "The reason: a full month"
    assert say(ended, CHINESE.model_copy(update={"role": "payer"})) == "原因：名额已满"
    for english, chinese in PHRASES.values():
        assert not re.search(r"R\d", plainly(english) + plainly(chinese))


def test_what_somebody_wrote_is_told_as_it_is() -> None:
    """Braces and rule numbers of others are theirs."""
    told = say(passage("verbatim", text="{x} {0} {{y}} %s (R1)"), MERCHANT)
    assert told == "{x} {0} {{y}} %s (R1)"


def test_findings_have_both_languages_as_letters_need_them() -> None:
    assert all(entry.english.message and entry.chinese.message for entry in CATALOGUE.values())
