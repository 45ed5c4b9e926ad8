"""All open cases by their risk."""

from datetime import timedelta

from cases.forecasts import ranked
from domain.facts import Facts
from domain.forecasting import assuming, outlook_of
from tests.domain.builders import at, online
from tests.domain.forecasting.standing import again, almanac
from tests.domain.journeys import applied, in_review
from tests.domain.life import Life

FEW = assuming({"runs": 100})


class Shelf:
    """Open cases in pages of two, whatever is asked."""

    def __init__(self, *facts: Facts) -> None:
        self._facts = sorted(facts, key=lambda one: one.case.case_id)

    async def open_facts(self, *, limit: int, after: str) -> tuple[Facts, ...]:
        assert limit > 2
        return tuple(facts for facts in self._facts if facts.case.case_id > after)[:2]


def named(case_id: str, facts: Facts) -> Facts:
    return facts.model_copy(update={"case": facts.case.model_copy(update={"case_id": case_id})})


def shelf() -> Shelf:
    unpaid, reviewed = applied(Life(online())).facts, in_review(Life(online())).facts
    return Shelf(
        named("a-without-window", again().facts),
        named("b-in-review", reviewed),
        named("c-unpaid", unpaid),
        named("d-not-begun", Life(online()).facts),
        named("e-in-review", reviewed),
    )


async def test_the_riskiest_come_first_and_those_without_a_window_last() -> None:
    ranking = await ranked(shelf(), at(days=20), FEW, almanac(), limit=10)
    assert ranking.count == 5
    ids = [one.case_id for one in ranking.cases]
    assert (ids[0], ids[-1]) == ("c-unpaid", "a-without-window")
    chances = [one.chance_inside_window or 0 for one in ranking.cases[:-1]]
    assert chances == sorted(chances)


async def test_what_a_case_is_told_does_not_depend_on_the_others_nor_on_the_limit() -> None:
    short = await ranked(shelf(), at(days=20), FEW, almanac(), limit=2)
    assert (short.count, len(short.cases)) == (5, 2)
    alone = outlook_of(named("c-unpaid", applied(Life(online())).facts), at(days=20), FEW, almanac())
    assert short.cases[0] == alone
    assert short.inputs.assumptions == FEW


async def test_a_case_whose_clock_is_ahead_is_told_as_of_its_own_time() -> None:
    """Virtual time: nothing is forecast of what has happened."""
    facts = applied(Life(online()).until(at(days=3))).facts
    ranking = await ranked(Shelf(facts), at(days=1), FEW, almanac(), limit=1)
    assert ranking.cases[0].as_of == facts.at > ranking.as_of + timedelta(days=1)


async def test_without_open_cases_nothing_is_ranked() -> None:
    ranking = await ranked(Shelf(), at(), FEW, almanac(), limit=1)
    assert (ranking.count, ranking.cases) == (0, ())
