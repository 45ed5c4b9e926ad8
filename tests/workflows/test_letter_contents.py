"""What a letter tells of what it took: one odd case keeps no letter from anybody, and nothing untold counts as sent."""

from collections.abc import Sequence

import pytest

from activities.letters import Compose, Contents, sorted_out, written
from domain.facts import Facts
from domain.mailboxes import Mailbox, Taken
from domain.notices import Letter
from domain.outbox import Addressee, OutboxItem
from domain.vocabulary import Concern, TaskName
from domain.wording.matters import Matter
from tests.domain.builders import at, online
from tests.domain.journeys import in_review
from tests.domain.life import Life

NOW = at(days=23)
OPS = Addressee(role="ops")
AGENCY = Addressee(role="agency", agency="crediteyes")


def item(case_id: str, to: Addressee = OPS, concern: Concern = Concern.REVIEW_OVERDUE) -> OutboxItem:
    return OutboxItem(key=case_id, case_id=case_id, addressee=to, concern=concern, application=1, at=NOW)


def overdue(days: float = 23) -> Facts:
    """A review that began with the case."""
    return in_review(Life(online())).until(at(days=days)).facts


def taken(to: Addressee, facts: dict[str, Facts], *unreadable: str, more: Sequence[str] = ()) -> Taken:
    box = Mailbox(token="box", role=to.role, agency=to.agency)
    items = tuple(item(case_id, to) for case_id in (*facts, *unreadable, *more))
    return Taken(mailbox=box, items=items, facts=facts, unreadable=unreadable)


def cases(items: Sequence[OutboxItem]) -> list[str]:
    return [one.case_id for one in items]


def test_what_is_beyond_the_first_cases_or_cannot_be_read_is_told_in_a_line(caplog: pytest.LogCaptureFixture) -> None:
    """R14: it is logged by a code and the case."""
    contents = sorted_out(taken(OPS, {"told": overdue()}, "odd", more=["more"]), NOW)
    assert cases(contents.told) == ["told", "odd", "more"]
    assert cases(contents.briefly) == ["odd", "more"]
    assert "facts_unreadable: case odd" in caplog.text


def test_an_agency_is_told_what_facts_tell_and_the_rest_waits() -> None:
    """R31: what cannot be read is not told, and what goes beyond the first cases is left for the next letter."""
    contents = sorted_out(taken(AGENCY, {"told": overdue()}, "odd", more=["more"]), NOW)
    assert (cases(contents.told), cases(contents.untold), cases(contents.kept)) == (["told"], ["odd"], ["more"])
    early = sorted_out(taken(AGENCY, {"early": overdue(days=3)}), at(days=3))
    assert (early.told, cases(early.moot)) == ((), ["early"])


def test_a_case_without_an_appid_is_no_enquiry() -> None:
    """The agency could not find it."""
    nameless = overdue().model_copy(update={"appid": None})
    contents = sorted_out(taken(AGENCY, {"nameless": nameless}), NOW)
    assert (contents.told, cases(contents.untold)) == ((), ["nameless"])


def broken() -> Facts:
    """Facts that only seem to be there."""
    return overdue().model_copy(update={"applications": ("?",)})


def test_a_case_that_cannot_be_judged_is_told_in_a_line(caplog: pytest.LogCaptureFixture) -> None:
    """R14: the failure's own words are not logged, for they may repeat what people wrote."""
    facts = {"told": overdue(), "odd": broken()}
    contents = sorted_out(taken(OPS, facts), NOW)
    assert (cases(contents.told), cases(contents.briefly)) == (["told", "odd"], ["odd"])
    assert "matter_unreadable: case odd, review_overdue: AttributeError" in caplog.text
    assert cases(sorted_out(taken(AGENCY, facts), NOW).untold) == ["odd"]


def composer(*odd: str) -> Compose:
    """Cannot write about some cases."""

    def compose(matters: Sequence[Matter], briefly: Sequence[OutboxItem]) -> Letter:
        if any(matter.item.case_id in odd for matter in matters):
            raise ValueError("marker")
        text = " ".join([*(matter.item.case_id for matter in matters), "|", *cases(briefly)])
        return Letter(key="k", role="ops", email="a@example.com", subject="s", text=text, html="")

    return compose


def contents(*names: str, to: Addressee = OPS) -> Contents:
    facts = overdue()
    return Contents(matters=tuple(Matter(item(name, to), facts) for name in names), briefly=())


def test_a_matter_that_cannot_be_put_into_words_is_told_in_a_line(caplog: pytest.LogCaptureFixture) -> None:
    """The others are told as ever."""
    letter, told = written(contents("one", "odd", "two"), composer("odd"))
    assert letter is not None
    assert letter.text == "one two | odd"
    assert cases(told.told) == ["one", "two", "odd"]
    assert "marker" not in caplog.text


def test_an_agency_is_not_written_to_if_nothing_can_be_put_into_words() -> None:
    """No enquiry with an empty list."""
    letter, told = written(contents("odd", to=AGENCY), composer("odd"))
    assert letter is None
    assert cases(told.untold) == ["odd"]
    letter, told = written(contents("one", "odd", to=AGENCY), composer("odd"))
    assert letter is not None
    assert (letter.text, cases(told.untold)) == ("one |", ["odd"])


def test_reminders_of_a_task_and_news_are_judged_apart() -> None:
    """A case that has ended reminds nobody, and its end is told."""
    life = Life(online())
    life.tell("withdraw", reason="the merchant gave up")
    news = item("lantern-tea", concern=Concern.NOTICE)
    reminder = item("lantern-tea", concern=Concern.REMINDER).model_copy(update={"task": TaskName.CREATE_ACCOUNT})
    box = Mailbox(token="ops", role="ops")
    found = sorted_out(Taken(mailbox=box, items=(news, reminder), facts={"lantern-tea": life.facts}), NOW)
    assert (found.told, found.moot) == ((news,), (reminder,))
