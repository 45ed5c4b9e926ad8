"""Who owes a task, in words."""

from domain.addresses import address_key, same_address
from domain.facts import Facts
from domain.tasks import TASKS
from domain.vocabulary import Owner, TaskName
from domain.wording.passages import Passage, passage


def owner_said(facts: Facts, task: TaskName) -> Passage:
    """As what the person is known who owes it: who is admin and payer is the admin."""
    owner = TASKS[task].owner
    people = facts.case.people
    if owner not in people:
        return passage(f"owner_{owner}")
    email = address_key(people[owner].email)
    known = next(role for role, person in people.items() if address_key(person.email) == email)
    return passage(f"owner_{known}")


def pays_alone(facts: Facts) -> bool:
    """Whether the payer is somebody else than the admin, who alone sees the console (R26, R28)."""
    people = facts.case.people
    return not same_address(people[Owner.PAYER].email, people[Owner.ADMIN].email)


def role_said(role: str | None) -> Passage:
    """Whom a mail did not reach."""
    if role in set(Owner):
        return passage(f"owner_{role}")
    return passage("the_agency") if role == "agency" else passage("somebody")
