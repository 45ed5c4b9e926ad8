"""The steps of a story, as ops type them."""

from pathlib import Path

from assembly.house import House
from tests.cli.terminal import done, image
from tests.workflows.played import PAPERS, eventually

ENTITY = ("country=SG", "name=Lantern Tea Pte. Ltd.", "registration_number=201912345K")


async def registered(case_id: str) -> None:
    """From the start to the end of registration."""
    await done("complete", case_id, "create_account")
    await done("complete", case_id, "activate_account", "activated_at=now")
    await done("complete", case_id, "register_entity", *ENTITY)
    await done("complete", case_id, "bind_admin", "--evidence", "{}")
    await done("complete", case_id, "complete_registration", f"appid=wx-{case_id}", "registered_at=now")


async def papers(case_id: str, folder: Path) -> None:
    """All papers come in."""
    for kind in PAPERS:
        await done("upload", case_id, kind, image(folder, f"{case_id}-{kind}"))


async def applied(case_id: str) -> None:
    """The application is submitted."""
    await done("complete", case_id, "apply_for_verification", "agreement_signed=true", "invoice=later")


def payment(**changes: str) -> list[str]:
    """The options of a payment."""
    usual = {"amount": "99.00", "currency": "USD", "method": "bank_card", "transaction": "T-1", "paid-at": "now"}
    return [word for name, value in (usual | changes).items() for word in (f"--{name.replace('_', '-')}", value)]


async def paying(case_id: str, folder: Path) -> None:
    """Until the fee is to be paid."""
    await papers(case_id, folder)
    await registered(case_id)
    await applied(case_id)


async def in_review(case_id: str, folder: Path) -> None:
    """Until the agency reviews."""
    await paying(case_id, folder)
    await done("pay", case_id, *payment())
    await done("assign", case_id, "crediteyes")


async def on_record(house: House, case_id: str) -> None:
    """Wait until the store knows all that happened: reading commands ask it alone."""
    length = (await done("show", case_id, "--json")).json["journal_length"]

    async def recorded() -> bool:
        row = await house.store.cases.get(case_id)
        return row is not None and row.journal_length >= length

    await eventually(recorded, "the journal catches up")


async def withdrawn(house: House, case_id: str) -> None:
    """The case is over, and that is on record."""
    await done("withdraw", case_id, "--reason", "closing shop")

    async def ended() -> bool:
        row = await house.store.cases.get(case_id)
        return row is not None and row.outcome is not None

    await eventually(ended, "the end goes on record")
