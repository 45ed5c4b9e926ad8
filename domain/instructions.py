"""What each task asks of people: the guide's steps in our words. No task asks for a password or a login QR code."""

from domain.coverage import Lack, missing_papers, recommended_papers
from domain.facts import Facts
from domain.requirements import ENTITY_DOCUMENTS
from domain.viewing_papers import as_printed
from domain.vocabulary import Invoice, NameSource, TaskName

TITLES = {
    TaskName.CREATE_ACCOUNT: "Create the Mini Program account",
    TaskName.QUICK_REGISTER: "Register the Mini Program through your Official Account",
    TaskName.ACTIVATE_ACCOUNT: "Activate the account",
    TaskName.REGISTER_ENTITY: "Register the entity",
    TaskName.BIND_ADMIN: "Bind the admin",
    TaskName.COMPLETE_REGISTRATION: "Complete the registration",
    TaskName.CHECK_VERIFIED: "Check whether the account is verified",
    TaskName.PROVIDE_DOCUMENTS: "Hand in the papers",
    TaskName.APPLY_FOR_VERIFICATION: "Apply for verification",
    TaskName.CONFIRM_LATE_PAYMENT: "Decide about a late payment",
    TaskName.PAY_FEE: "Pay the review fee",
    TaskName.ASSIGN_AGENCY: "Record the review agency",
    TaskName.CORRECT_DOCUMENTS: "Hand in corrected papers",
    TaskName.RESUBMIT: "Resubmit the application",
}
"""What a task is called to people."""

_STEPS: dict[TaskName, tuple[str, ...]] = {
    TaskName.CREATE_ACCOUNT: (
        "Open the Weixin Mini Program registration page and choose Register.",
        "Enter the account e-mail of this case (R9).",
        "It must not be registered with the Official Accounts or Open Platform, nor linked to a personal Weixin.",
        "Choose the password yourself and keep it to yourself: nobody at Pailou will ever ask for it.",
    ),
    TaskName.QUICK_REGISTER: (
        "Log in to the Weixin Official Accounts Platform, open Mini Program Management, choose Add, then Quick "
        "Registration and Verification (R4).",
        "Read and agree to the creation agreement; the admin confirms with Weixin (R4).",
        "Choose what is reused: the entity's qualification always, operator and verification as planned (R5).",
        "Enter the account e-mail of this case (R9). Report what you really chose to reuse.",
    ),
    TaskName.ACTIVATE_ACCOUNT: (
        "Open the confirmation e-mail that the platform sent to the account e-mail, and follow its link (R10).",
        "Nothing in it needs to be sent to us: report only when it was done.",
    ),
    TaskName.REGISTER_ENTITY: (
        "Choose the country or region where the entity is registered, enter its name and registration number (R11).",
        "The name must match the registration certificate exactly, to the letter (R11).",
        "Report what you typed; we compare it with the case.",
    ),
    TaskName.BIND_ADMIN: (
        "Enter the admin's name, phone and ID number in the console, and let the admin scan with their own Weixin.",
        "What the admin does in the account counts as the account's own doing, and the account's holder answers in law "
        "for what goes wrong: act carefully, and lend nobody personal data for a registration (R14).",
    ),
    TaskName.COMPLETE_REGISTRATION: (
        "Check the entity's data once more and complete the registration. The account gets its appid (R13).",
        "From this instant the verification must be complete within the window (R16). Report appid and time.",
    ),
    TaskName.CHECK_VERIFIED: (
        "Open Settings, Weixin Verification, View, and see whether the account is shown as verified (R8, R32).",
        "Report what you saw; a screenshot helps.",
    ),
    TaskName.PROVIDE_DOCUMENTS: ("Each file is .jpg, .jpeg, .bmp, .gif or .png and at most 5 MB (R21).",),
    TaskName.APPLY_FOR_VERIFICATION: (
        "The admin logs in to the platform and chooses Features, Weixin Verification, Verify (R26).",
        "Sign the Weixin Official Accounts Platform Verification Service Agreement (R26).",
        "Fill in qualification and contact, and upload the papers of this case. A small-amount transfer "
        "does not exist for overseas entities (R27).",
        "The verification contact does not become an admin; the admin is changed in the personnel settings (R24).",
    ),
    TaskName.CONFIRM_LATE_PAYMENT: (
        "A review that begins now may end after the verification window, and the fee is never refunded (R28, R30).",
        "Decide: proceed, or stop, which withdraws the case. Give the reason.",
    ),
    TaskName.PAY_FEE: (
        "Pay by Weixin Pay or bank card (Visa, MasterCard) as the console says (R26).",
        "The rate is that of the Weixin Official Accounts Platform Verification Service Agreement; it is due for each "
        "application, whatever its outcome, and is not refunded (R28).",
    ),
    TaskName.ASSIGN_AGENCY: (
        "The platform names a review agency after the payment; the admin sees it in the console (R29).",
        "Record which one it is.",
    ),
    TaskName.CORRECT_DOCUMENTS: (
        "The agency sent the application back. A new file is needed for each paper it named (R33).",
    ),
    TaskName.RESUBMIT: (
        "Correct what the agency named inside the same application and submit it again; there is no new fee (R33).",
    ),
}

_LACKS = {
    Lack.ABSENT: "Missing",
    Lack.SENT_BACK: "Missing",
    Lack.FLAGGED: "In need of another look",
    Lack.BEING_READ: "Being read",
}


def steps(task: TaskName, facts: Facts) -> tuple[str, ...]:
    """How to do a task of this case, step by step."""
    return (*_STEPS[task], *_particulars(task, facts))


def _particulars(task: TaskName, facts: Facts) -> tuple[str, ...]:
    case = facts.case
    match task:
        case TaskName.PROVIDE_DOCUMENTS | TaskName.CORRECT_DOCUMENTS:
            helpful = tuple(f"Helpful, not needed: {need.what}." for need in recommended_papers(facts))
            return (*(f"{_LACKS[need.lack]}: {need.what}." for need in missing_papers(facts)), *helpful)
        case TaskName.APPLY_FOR_VERIFICATION:
            return (*_name_step(facts), _invoice_step(case.invoice))
        case TaskName.QUICK_REGISTER if case.official_account:
            planned = case.official_account
            return (
                f"Planned: operator information {_reused(planned.reuse_operator)}, verification "
                f"{_reused(planned.reuse_verification)}.",
            )
        case TaskName.REGISTER_ENTITY:
            return (
                *_as_printed(facts),
                f"The certificate is {ENTITY_DOCUMENTS[case.entity.category]} (R17).",
            )
        case _:
            return ()


def _as_printed(facts: Facts) -> tuple[str, ...]:
    """What is typed is what is printed, where the certificate could be read (R11)."""
    printed = as_printed(facts)
    if not printed:
        return ()
    return (f"As printed on your certificate: {printed['name']}", f"Number: {printed['registration_number']}")


def _reused(chosen: bool) -> str:
    return "reused" if chosen else "not reused"


def _name_step(facts: Facts) -> tuple[str, ...]:
    program = facts.case.mini_program
    published = ("Code is already published: confirm the name (R26).",) if program.code_published else ()
    trademark = ("The name comes from a trademark: its papers go with the application (R20).",)
    return (*published, *(trademark if program.name_source is NameSource.TRADEMARK else ()))


def _invoice_step(invoice: Invoice) -> str:
    if invoice is Invoice.NOW:
        return "Enter the invoice information (R26)."
    return "Postpone the invoice: it can be asked for later from customer service (R26)."
