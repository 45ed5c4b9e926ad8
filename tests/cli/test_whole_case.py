"""A whole online case, typed command by command."""

from pathlib import Path

from temporalio.testing import WorkflowEnvironment

from assembly.house import House
from tests.cases.tools import handle
from tests.cli import steps
from tests.cli.terminal import done, image, pailou


async def test_an_online_case_is_taken_to_verified_by_command_line(
    platform: House, env: WorkflowEnvironment, case_id: str, tmp_path: Path
) -> None:
    shown = (await done("show", case_id)).out
    assert "stage        registering" in shown
    assert "create_account, owed by admin" in shown
    await steps.papers(case_id, tmp_path)
    await steps.registered(case_id)
    view = (await done("show", case_id, "--json")).json
    assert (view["stage"], view["window"]["state"], view["window"]["days_left"]) == ("applying", "fine", 44)
    await steps.applied(case_id)
    await done("pay", case_id, *steps.payment())
    await done("assign", case_id, "crediteyes", "--assigned-at", "now")
    shown = (await done("show", case_id)).out
    assert "in_review" in shown
    assert "99.00 USD" in shown
    await done("decide", case_id, "passed", "--as-agency", "crediteyes", "--application", "1")
    await handle(env.client, case_id).result()
    late = await pailou("withdraw", case_id, "--reason", "too late", "--json")
    assert (late.status, late.json["error"]["code"]) == (1, "case_ended")
    assert late.json["error"]["view"]["outcome"] == "verified"
    shown = (await done("show", case_id)).out
    assert "verified, ended" in shown
    assert "may go live  yes" in shown
    await steps.on_record(platform, case_id)
    told = (await done("timeline", case_id)).out
    assert told.index("case_started") < told.index("fee_paid") < told.index("ended")
    assert "outcome=verified" in told


async def test_sent_back_corrected_and_resubmitted(platform: House, case_id: str, tmp_path: Path) -> None:
    await steps.in_review(case_id, tmp_path)
    reason = "application_form:unclear:The seal cannot be read: rescan it."
    await done("decide", case_id, "sent_back", "--reason", reason, "--reason", "phone:differs", "--note", "by phone")
    shown = (await done("show", case_id)).out
    assert "The seal cannot be read: rescan it." in shown
    assert "correct_documents, owed by contact, due: in 29 days" in shown
    await done("upload", case_id, "application_form", image(tmp_path, "again"))
    await done("complete", case_id, "resubmit")
    assert (await done("show", case_id, "--json")).json["stage"] == "in_review"
