"""Instructions are the guide's steps in our words; nothing secret is ever asked for."""

import pytest

from domain.instructions import TITLES, steps
from domain.vocabulary import TaskName
from tests.domain.builders import online, quick
from tests.domain.journeys import decided, in_review
from tests.domain.life import Life

GUIDE = {
    "create_account": ["registration page", "account e-mail", "personal weixin", "official accounts or open platform"],
    "quick_register": ["mini program management", "add", "quick registration and verification", "agreement", "reuse"],
    "activate_account": ["confirmation e-mail", "link"],
    "register_entity": ["country or region", "name", "registration number", "exactly"],
    "bind_admin": ["name, phone and id number", "scan with their own weixin"],
    "complete_registration": ["appid", "window"],
    "check_verified": ["settings, weixin verification, view"],
    "provide_documents": [".jpg, .jpeg, .bmp, .gif or .png", "5 mb"],
    "apply_for_verification": ["features, weixin verification, verify", "verification service agreement", "upload"],
    "confirm_late_payment": ["never refunded", "proceed, or stop"],
    "pay_fee": ["weixin pay or bank card", "visa, mastercard"],
    "assign_agency": ["review agency after the payment"],
    "correct_documents": ["new file"],
    "resubmit": ["same application", "no new fee"],
}


def told(task: str, life: Life | None = None) -> str:
    return " ".join(steps(TaskName(task), (life or Life(online())).facts))


@pytest.mark.parametrize("task", list(TaskName))
def test_every_task_has_a_title_and_the_guides_steps(task: TaskName) -> None:
    """R4, R9-R13, R21, R26-R33."""
    said = told(task).casefold()
    assert TITLES[task]
    assert not [step for step in GUIDE[task] if step not in said]


@pytest.mark.parametrize("task", list(TaskName))
def test_no_task_asks_for_a_password_or_a_login_code(task: TaskName) -> None:
    """The one mention of a password is that nobody will ask for it."""
    said = told(task).casefold()
    assert "qr" not in said
    assert "verification code" not in said
    told_to_keep = "choose the password yourself and keep it to yourself: nobody at pailou will ever ask for it"
    assert "password" not in said.replace(told_to_keep, "")


def test_binding_the_admin_states_the_liability() -> None:
    """R14: the guide's note, and that nobody lends personal data for a registration."""
    said = told("bind_admin")
    assert "counts as the account's own doing" in said
    assert "the account's holder answers in law" in said
    assert "lend nobody personal data" in said


def test_the_fee_names_the_agreement_as_the_source_of_the_rate() -> None:
    """R28: due for each application, whatever its outcome."""
    said = told("pay_fee")
    assert "Weixin Official Accounts Platform Verification Service Agreement" in said
    assert "whatever its outcome" in said
    assert "not refunded" in said


def test_applying_says_that_the_contact_becomes_no_admin_and_that_no_transfer_verifies() -> None:
    """R24, R27."""
    said = told("apply_for_verification")
    assert "contact does not become an admin; the admin is changed in the personnel settings" in said
    assert "small-amount transfer does not exist" in said


def test_a_published_name_and_a_trademark_are_told_only_where_they_matter() -> None:
    """R20, R26."""
    assert "confirm the name" not in told("apply_for_verification")
    published = Life(online({"mini_program.code_published": True}))
    assert "confirm the name" in told("apply_for_verification", published)
    named = {"mini_program.name_source": "trademark", "mini_program.trademark_holder": "other"}
    assert "trademark" in told("apply_for_verification", Life(online(named)))
    assert "Helpful, not needed: the trademark registration certificate" in told(
        "provide_documents", Life(online(named))
    )


@pytest.mark.parametrize(("invoice", "says"), [("now", "Enter the invoice"), ("later", "from customer service")])
def test_the_invoice_is_told_as_chosen(invoice: str, says: str) -> None:
    """R26."""
    assert says in told("apply_for_verification", Life(online({"invoice": invoice})))


def test_the_planned_reuse_is_told() -> None:
    """R5."""
    planned = Life(quick({"official_account.reuse_operator": False}))
    assert "operator information not reused, verification reused" in told("quick_register", planned)


def test_missing_papers_are_listed_and_only_those() -> None:
    """R33."""
    life = in_review(Life(online()))
    decided(life, "sent_back", {"document": "contact_id", "code": "unclear"})
    said = told("correct_documents", life)
    assert "Sent back: a new contact's ID." in said
    assert "Missing:" not in said


def test_the_account_email_is_named_where_it_is_entered() -> None:
    """R9: with what it must not be."""
    for task, life in (("create_account", Life(online())), ("quick_register", Life(quick()))):
        assert "Account e-mail: mini@lantern.example.com" in told(task, life)
        assert "nor linked to a personal Weixin" in told(task, life)


def test_nobody_is_asked_to_mail_papers_of_identity() -> None:
    """R14: answers to our letters are mails."""
    for task in ("provide_documents", "correct_documents"):
        assert "as agreed with us; please do not send papers of identity by mail" in told(task)
