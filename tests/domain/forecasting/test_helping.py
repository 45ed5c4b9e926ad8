"""What people can do is told apart from luck, and what an answer rests on from what it does not."""

from domain.forecasting import Cause, path_of
from domain.forecasting.granted import taken_for_granted
from tests.domain.builders import at, online
from tests.domain.forecasting.standing import outlook, played, registered_quick
from tests.domain.journeys import in_review, registered
from tests.domain.life import Life

PASSES = {"sent_back": 0, "failed": 0}


def test_right_papers_help_as_long_as_they_are_not_with_the_agency() -> None:
    """R33: what was handed in is luck; the corrections, if it is sent back, are the contact's again."""
    certain = {"sent_back": 1, "failed": 0}
    facts, now = registered(Life(online())).facts, at(days=1)
    right, draws = played(facts, now, "papers_right", chances=certain)
    assert len(right.verified) + list(right.causes.values()).count(Cause.NOT_PAID) == draws.assumptions.runs
    first, others = played(in_review(Life(online())).facts, now, "papers_right", chances=certain)
    assert len(first.verified) == others.assumptions.runs, "after one sending back"
    assert min(first.verified.values()) > min(played(in_review(Life(online())).facts, now)[0].verified.values())


def test_a_path_names_what_the_answer_rests_on_and_no_more() -> None:
    life = registered_quick()
    sure = outlook(life.facts, life.now, chances={"reused": 1})
    assert sure.path == ("check_verified", "reuse")
    assert taken_for_granted(sure.path)[-1] == "nobody gives up, nobody extends the window"
    review = outlook(in_review(Life(online())).facts, at(days=12), chances=PASSES)
    assert review.path == ("review", "decision")
    assert "overdue" in outlook(in_review(Life(online())).facts, at(days=30)).path
    assert path_of([sure, review]) == ("check_verified", "reuse", "review", "decision")
    assert len(taken_for_granted(())) < len(taken_for_granted(review.path))
