"""What is printed on papers, judged over all papers of a kind (R11, R22, R23)."""

from datetime import timedelta

import pytest

from domain.inspection import papers_to_read
from domain.reading.judging import judge, not_read
from domain.reading.model import Agreement, PaperToRead, WhyNot
from domain.reading.questions import questions_for
from domain.story import next_sitting
from domain.vocabulary import DocumentKind
from tests.domain.builders import PAPERS, START, case, digest, offered, online
from tests.domain.journeys import done, in_review, registered
from tests.domain.life import Life
from tests.domain.readings import WITH_A_READER, WITHOUT_A_READER, reading

CERTIFICATE, STATEMENT = DocumentKind.ENTITY_CERTIFICATE, DocumentKind.CONTACT_PHONE_STATEMENT


def handed_in(**printed: str) -> Life:
    life = Life(online())
    life.tell("add_documents", "merchant", documents=offered(*PAPERS), answers=WITH_A_READER)
    life.read(**printed)
    return life


def problems(life: Life) -> list[str]:
    return [problem.code for problem in life.view().requirements.errors]


def to_read(kind: DocumentKind, name: str = "") -> PaperToRead:
    return PaperToRead(kind=kind, digest=digest(f"{kind}{name}"), questions=questions_for(kind, case(online()), START))


def codes(kind: DocumentKind, *printed: dict[str, str]) -> list[str]:
    """What is found about papers of one kind that say these things."""
    readings = [reading(to_read(kind, str(number)), said) for number, said in enumerate(printed)]
    return [finding.code for findings in judge(kind, readings).values() for finding in findings]


def test_a_name_one_word_off_is_found_before_the_fee_with_both_strings() -> None:
    """R11."""
    life = handed_in(entity_name="Lantern Coffee Pte. Ltd.")
    assert problems(life) == ["entity_name_differs"]
    (paper,) = [paper for paper in life.view().documents if paper.kind == "entity_certificate"]
    assert paper.findings[0].evidence == {"expected": "Lantern Tea Pte. Ltd.", "printed": "Lantern Coffee Pte. Ltd."}
    assert "Lantern" not in paper.findings[0].message


def test_other_capitals_of_the_entity_are_for_a_person_to_judge() -> None:
    """R11: exactly; the case can be corrected to what is printed, and is typed so then."""
    life = handed_in(entity_name="LANTERN TEA PTE. LTD.")
    assert problems(life) == ["entity_name_other_capitals"]
    life.tell("change_case", case={"entity": {"name": "LANTERN TEA PTE. LTD."}})
    life.read()
    assert problems(life) == []


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ({"entity_name": "Lantern Tea Pte Ltd"}, "entity_name_written_otherwise"),
        ({"contact_name": "RAVI KUMAR"}, "contact_name_written_otherwise"),
        ({"registration_number": "2019-12345-K"}, "registration_number_written_otherwise"),
    ],
)
def test_what_a_reader_may_have_missed_is_told_and_holds_nothing(printed: dict[str, str], code: str) -> None:
    """R11: dots and spaces; persons are often printed in capitals."""
    life = handed_in(**printed)
    assert problems(life) == []
    assert code in [finding.code for paper in life.view().documents for finding in paper.findings]


@pytest.mark.parametrize(
    ("field", "kind"),
    [
        ("registration_number", "entity_certificate"),
        ("contact_name", "contact_id"),
        ("contact_phone", "contact_phone_statement"),
    ],
)
def test_each_field_is_looked_for_where_the_guide_wants_it(field: str, kind: str) -> None:
    """R11, R22, R23."""
    life = handed_in(**{field: "something else"})
    assert (f"{field}_differs", kind) in [(found.code, found.document) for found in life.view().requirements.errors]


def test_what_is_not_printed_at_all_is_a_warning() -> None:
    assert problems(handed_in(registration_number="")) == ["registration_number_not_found"]


def test_two_pages_need_to_show_it_once() -> None:
    """R17: a certificate may have pages."""
    name = {"entity_name": ""}
    number = {"registration_number": ""}
    assert codes(CERTIFICATE, name, number) == []
    assert codes(CERTIFICATE, {"entity_name": "", "registration_number": ""}, name) == ["entity_name_not_found"]


def test_a_page_that_was_not_read_may_be_the_one_that_has_it() -> None:
    unread = not_read(to_read(CERTIFICATE, "unread"), WhyNot.UNSURE)
    without = reading(to_read(CERTIFICATE, "2"), {"entity_name": ""})
    found = [finding for findings in judge(CERTIFICATE, [unread, without]).values() for finding in findings]
    assert [(finding.code, finding.severity) for finding in found] == [("entity_name_not_checked", "info")]


@pytest.mark.parametrize(
    ("months", "found"),
    [
        ("2026-11 2026-12 2027-01", []),
        ("2026-10 2026-11 2026-12", []),
        ("2026-07 2026-08 2026-09 2026-10 2026-11 2026-12", []),
        ("2026-09 2026-10 2026-11", []),
        ("2026-08 2026-09 2026-10", ["months_too_old"]),
        ("2026-12", ["months_missing"]),
        ("2026-10 2026-12", ["months_missing"]),
        ("", ["months_not_checked"]),
    ],
)
def test_a_statement_shows_the_last_three_months(months: str, found: list[str]) -> None:
    """R23, on 4 January 2027: a bill may come up to 45 days after its month."""
    assert codes(STATEMENT, {"months": months}) == found


def test_a_statement_may_be_a_page_for_each_month() -> None:
    """R23."""
    pages = [{"months": month} for month in ("2026-11", "2026-10", "2026-12")]
    assert codes(STATEMENT, *pages) == []
    assert codes(STATEMENT, *pages[:2]) == ["months_missing"]


def test_print_on_its_side_is_a_warning() -> None:
    assert codes(CERTIFICATE, {"turned": "90"}) == ["text_turned"]


def test_without_a_reader_nothing_is_passed_and_nothing_held() -> None:
    life = Life(online())
    life.tell("add_documents", "merchant", documents=offered(*PAPERS), answers=WITHOUT_A_READER)
    assert "provide_documents" not in life.open
    found = {finding.code: finding for paper in life.view().documents for finding in paper.findings}
    assert set(found) == {
        "entity_name_not_checked", "registration_number_not_checked", "contact_name_not_checked",
        "contact_phone_not_checked", "months_not_checked",
    }  # fmt: skip
    assert {finding.severity for finding in found.values()} == {"info"}
    assert "no reader of print is installed" in found["entity_name_not_checked"].message
    assert {paper.content for paper in life.view().documents} == {"not_checked", "nothing_to_check"}


def test_what_is_not_checked_is_never_exact() -> None:
    answers = not_read(to_read(CERTIFICATE), WhyNot.READER_AWAY).answers
    assert {answer.agreement for answer in answers} == {Agreement.NOT_CHECKED}


def test_a_corrected_case_has_read_again_only_what_it_touches() -> None:
    life = handed_in(entity_name="Lantern Coffee Pte. Ltd.")
    life.tell("change_case", case={"entity": {"name": "Lantern Coffee Pte. Ltd."}})
    assert [paper.kind for paper in papers_to_read(life.facts)] == ["entity_certificate"]
    life.read(entity_name="Lantern Coffee Pte. Ltd.")
    assert problems(life) == []
    assert "provide_documents" not in life.open


def test_a_new_file_is_read_by_itself() -> None:
    life = handed_in(contact_name="Somebody Else")
    life.now += timedelta(minutes=5)
    again = offered("contact_id", version="2")
    life.tell("add_documents", "merchant", documents=again, answers=WITH_A_READER)
    assert [(paper.kind, paper.digest) for paper in papers_to_read(life.facts)] == [
        ("contact_id", digest("contact_id2"))
    ]


def test_a_wrong_certificate_is_settled_by_the_right_one_beside_it() -> None:
    life = handed_in(entity_name="Lantern Coffee Pte. Ltd.")
    life.now += timedelta(minutes=5)
    life.tell("add_documents", "merchant", documents=offered("entity_certificate", version="2"), answers=WITH_A_READER)
    life.read()
    assert problems(life) == []


def test_a_page_without_the_name_does_not_settle_a_wrong_name() -> None:
    """R11: a new file counts only if it shows what is wanted."""
    life = handed_in(entity_name="Lantern Coffee Pte. Ltd.")
    life.now += timedelta(minutes=5)
    life.tell("add_documents", "merchant", documents=offered("entity_certificate", version="2"), answers=WITH_A_READER)
    life.read(entity_name="")
    assert problems(life) == ["entity_name_differs"]


def test_an_accepted_difference_is_accepted_as_it_was() -> None:
    """R11: another name on the paper is another matter."""
    life = handed_in(entity_name="Lantern Coffee Pte. Ltd.")
    life.tell("accept_finding", digest=digest("entity_certificate"), code="entity_name_differs", reason="old name")
    assert problems(life) == []
    life.tell("change_case", case={"entity": {"name": "Lamp Tea Pte. Ltd."}})
    life.read(entity_name="Lantern Coffee Pte. Ltd.")
    assert problems(life) == ["entity_name_differs"]


def test_name_and_number_of_a_certificate_that_passed_are_offered_for_the_console() -> None:
    """R11: what is typed is what is printed."""
    life = handed_in()
    while "register_entity" not in life.open:
        registered_step(life)
    (task,) = [task for task in life.view().tasks if task.name == "register_entity"]
    assert task.suggested == {"country": "SG", "name": "Lantern Tea Pte. Ltd.", "registration_number": "201912345K"}


@pytest.mark.parametrize("printed", [{"entity_name": "LANTERN TEA PTE. LTD."}, {"registration_number": ""}])
def test_nothing_is_offered_that_was_not_read_exactly(printed: dict[str, str]) -> None:
    """R11."""
    life = handed_in(**printed)
    while "register_entity" not in life.open:
        registered_step(life)
    (task,) = [task for task in life.view().tasks if task.name == "register_entity"]
    assert task.suggested == {}


def registered_step(life: Life) -> None:
    done(life, next_sitting(life.facts)[0])


def test_papers_that_were_submitted_meanwhile_are_left_as_they_are() -> None:
    life = handed_in()
    before = papers_to_read(life.facts)
    registered(life)
    assert before == ()
    life.read()
    assert life.view().requirements.pending == ()


def test_ops_decide_whether_the_papers_of_a_case_are_read() -> None:
    """Not checked then, with the reason."""
    life = Life(online())
    life.tell("add_documents", "merchant", documents=offered(*PAPERS), answers=WITH_A_READER)
    assert "provide_documents" in life.open
    life.tell("change_policy", policy={"read_papers": False}, reason="the merchant does not agree to it")
    assert "provide_documents" not in life.open
    found = {finding.code: finding for paper in life.view().documents for finding in paper.findings}
    assert "not read by a machine" in found["entity_name_not_checked"].message
    life.tell("change_policy", policy={"read_papers": True}, reason="the merchant agrees")
    assert "provide_documents" in life.open


def test_what_was_read_before_still_counts() -> None:
    """A policy about reading is no way around `accept_finding`."""
    life = handed_in(entity_name="Lantern Coffee Pte. Ltd.")
    life.tell("change_policy", policy={"read_papers": False}, reason="the merchant does not agree to it")
    assert problems(life) == ["entity_name_differs"]


def test_two_certificates_that_are_half_right_are_no_right_one() -> None:
    """R11: name and number belong together."""
    one = {"entity_name": "Lantern Coffee Pte. Ltd."}
    two = {"registration_number": "201912345Z"}
    assert sorted(codes(CERTIFICATE, one, two)) == ["entity_name_differs", "registration_number_differs"]
    assert sorted(codes(CERTIFICATE, one, two, {})) == [
        "entity_name_right_elsewhere", "registration_number_right_elsewhere",
    ]  # fmt: skip


def test_a_statement_that_became_too_old_before_the_application_is_asked_for_anew() -> None:
    """R23: as of the case's time."""
    life = handed_in()
    assert "provide_documents" not in life.open
    life.now += timedelta(days=80)
    registered(life)
    assert "provide_documents" in life.open
    assert problems(life) == ["months_too_old"]
    assert "apply_for_verification" not in life.open


def test_papers_that_were_submitted_do_not_become_older() -> None:
    """R23, R33."""
    life = in_review(handed_in())
    life.now += timedelta(days=80)
    reasons = [{"document": "contact_id", "code": "unclear"}]
    life.tell("decide_review", "agency", agency_id="crediteyes", outcome="sent_back", reasons=reasons)
    assert problems(life) == ["unclear"]


def test_a_case_whose_papers_are_not_to_be_read_waits_for_no_reader() -> None:
    life = Life(online({"policy": {"read_papers": False}}))
    life.tell("add_documents", "merchant", documents=offered(*PAPERS), answers=WITH_A_READER)
    assert papers_to_read(life.facts) == ()
    assert "provide_documents" not in life.open
