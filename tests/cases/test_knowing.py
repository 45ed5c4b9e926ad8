"""What is so of a case, from the journal as readers get it."""

import pytest
from temporalio.testing import WorkflowEnvironment

from cases import Cases
from cases.knowing import facts_of
from domain.journal import entry_of
from domain.refusals import Refused
from tests.cases.tools import MERCHANT, created, refusal, withdrawn
from tests.domain import builders
from tests.domain.journeys import decided, in_review
from tests.domain.life import Life


def test_the_journal_as_readers_get_it_tells_all_that_is_so() -> None:
    life = in_review(Life(builders.online()))
    decided(life, "sent_back", {"document": "contact_id", "code": "x", "public_comment": "unclear"})
    known = facts_of(map(entry_of, life.events))
    assert known == life.facts.model_copy(update={"requests": {}})


def test_a_journal_without_its_beginning_tells_nothing() -> None:
    entries = [entry_of(event) for event in Life(builders.online()).events]
    with pytest.raises(Refused, match="its input could not be read"):
        facts_of(entries[1:])
    with pytest.raises(Refused, match="on record yet"):
        facts_of([])


async def test_an_open_case_tells_it_itself_and_an_ended_one_by_the_record(
    cases: Cases, env: WorkflowEnvironment, case_id: str
) -> None:
    await cases.send(case_id, "complete_task", created(), actor=MERCHANT)
    facts = await cases.facts(case_id)
    assert (facts.case.admin.id_number, facts.created_at is None) == ("S1234567D", False)
    await withdrawn(cases, env.client, case_id)
    assert (await cases.facts(case_id)).outcome == "withdrawn"


async def test_a_case_that_is_not_there_is_told(cases: Cases) -> None:
    assert (await refusal(cases.facts("nobody"))).code == "no_such_case"
