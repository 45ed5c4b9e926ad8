"""The words of the domain. Their values are a contract: programs outside rely on them."""

from enum import StrEnum


class Route(StrEnum):
    """How a case begins (guide, sections 1 and 2)."""

    QUICK = "quick"
    ONLINE = "online"
    VERIFICATION_ONLY = "verification_only"


class Category(StrEnum):
    """Who may apply (R1); decides the entity document (R17)."""

    ENTERPRISE = "enterprise"
    INDIVIDUAL_BUSINESS = "individual_business"
    GOVERNMENT = "government"
    SCHOOL = "school"
    OTHER = "other"


class Stage(StrEnum):
    """Where a case stands; the last five are ends."""

    BOOKED = "booked"
    REGISTERING = "registering"
    ACTIVATING = "activating"
    BINDING = "binding"
    PREPARING = "preparing"
    APPLYING = "applying"
    PAYING = "paying"
    ASSIGNING = "assigning"
    IN_REVIEW = "in_review"
    REFILLING = "refilling"
    VERIFIED = "verified"
    LAPSED = "lapsed"
    FAILED = "failed"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"


ENDS = frozenset({Stage.VERIFIED, Stage.LAPSED, Stage.FAILED, Stage.WITHDRAWN, Stage.REFUSED})


class WaitingOn(StrEnum):
    """Whose turn it is; the admin and the contact both count as the merchant."""

    MERCHANT = "merchant"
    OPS = "ops"
    PAYER = "payer"
    AGENCY = "agency"
    PLATFORM = "platform"
    NOBODY = "nobody"


class TaskName(StrEnum):
    """The human tasks: steps that people do in the console, closed by evidence."""

    CREATE_ACCOUNT = "create_account"
    QUICK_REGISTER = "quick_register"
    ACTIVATE_ACCOUNT = "activate_account"
    REGISTER_ENTITY = "register_entity"
    BIND_ADMIN = "bind_admin"
    COMPLETE_REGISTRATION = "complete_registration"
    CHECK_VERIFIED = "check_verified"
    PROVIDE_DOCUMENTS = "provide_documents"
    APPLY_FOR_VERIFICATION = "apply_for_verification"
    CONFIRM_LATE_PAYMENT = "confirm_late_payment"
    PAY_FEE = "pay_fee"
    ASSIGN_AGENCY = "assign_agency"
    CORRECT_DOCUMENTS = "correct_documents"
    RESUBMIT = "resubmit"


class Owner(StrEnum):
    """Who owes a task."""

    ADMIN = "admin"
    CONTACT = "contact"
    PAYER = "payer"
    OPS = "ops"


class Role(StrEnum):
    """Who sends a message. `admin` is an administrator of Pailou, not the merchant's."""

    ADMIN = "admin"
    OPS = "ops"
    VIEWER = "viewer"
    AGENCY = "agency"
    MERCHANT = "merchant"
    PAYER = "payer"
    INTEGRATION = "integration"
    SYSTEM = "system"


class DocumentKind(StrEnum):
    """The papers (R17-R23)."""

    ENTITY_CERTIFICATE = "entity_certificate"
    APPLICATION_FORM = "application_form"
    AUTHORIZATION_LETTER = "authorization_letter"
    TRADEMARK_CERTIFICATE = "trademark_certificate"
    TRADEMARK_AUTHORIZATION = "trademark_authorization"
    CONTACT_ID = "contact_id"
    CONTACT_PHONE_STATEMENT = "contact_phone_statement"
    OFFICE_PHONE_BILL = "office_phone_bill"
    BANK_STATEMENT = "bank_statement"
    EMPLOYMENT_PROOF = "employment_proof"


class WindowState(StrEnum):
    """How the verification window stands; `soon` is its last seven days."""

    NONE = "none"
    NOT_OPEN = "not_open"
    FINE = "fine"
    SOON = "soon"
    AT_RISK = "at_risk"
    PAST = "past"


class Concern(StrEnum):
    """What people are told because of time, at their next working hour."""

    REMINDER = "reminder"
    """A task is open."""
    PAST_DUE = "past_due"
    """A task should have been done by now. For ops."""
    AT_RISK = "at_risk"
    """The review cannot be counted on to end inside the window any more, or soon cannot. For ops."""
    REVIEW_HINT = "review_hint"
    """The review may be over: seven business days have passed (R30). For ops."""
    REVIEW_OVERDUE = "review_overdue"
    """The review should be over: fifteen business days have passed (R30). For ops, and the agency is asked."""
    IDLE = "idle"
    """Nothing has happened for weeks before registration; reminders stop, and ops decide."""
    UNREACHABLE = "unreachable"
    """Somebody could not be reached by mail. For ops."""
    NOTICE = "notice"
    """What time or a calendar notice has changed in a case; told also after its end."""


class RiskCode(StrEnum):
    """Why a case is at risk."""

    PAY_SOON = "pay_soon"
    """The safe submission date is near, and the fee is not paid."""
    SAFE_DATE_OVER = "safe_date_over"
    """The safe submission date is over, or there is none, and the fee is not paid."""
    RESUBMIT_SOON = "resubmit_soon"
    """The safe submission date is near, and what was sent back is not resubmitted: the review begins anew then."""
    RESUBMISSION_LATE = "resubmission_late"
    """The safe submission date is over, or there is none, and what was sent back is not resubmitted."""
    REVIEW_MAY_END_LATE = "review_may_end_late"
    """The latest end of the running review lies after the window's."""


class Decision(StrEnum):
    """What a review agency decides (R33)."""

    PASSED = "passed"
    SENT_BACK = "sent_back"
    FAILED = "failed"


class PaymentMethod(StrEnum):
    """How the fee is paid (R28). There is no verification by small-amount transfer (R27)."""

    WEIXIN_PAY = "weixin_pay"
    BANK_CARD = "bank_card"


class Invoice(StrEnum):
    """Invoice information is given with the application or asked for later (R26)."""

    NOW = "now"
    LATER = "later"


class NameSource(StrEnum):
    """Where the Mini Program's name comes from (R20)."""

    FREE = "free"
    TRADEMARK = "trademark"


class TrademarkHolder(StrEnum):
    """Who holds the trademark of the name (R20)."""

    ENTITY = "entity"
    OTHER = "other"


class PapersBeforeRegistration(StrEnum):
    """What missing papers do to the end of registration: a warning, or its sitting stays closed."""

    WARN = "warn"
    HOLD = "hold"


class LatePayment(StrEnum):
    """What ops decide about a payment that starts its review too late."""

    PROCEED = "proceed"
    STOP = "stop"


class Language(StrEnum):
    """The languages people may ask to be written to in."""

    ENGLISH = "en"
    CHINESE = "zh-Hans"


class Severity(StrEnum):
    """How much a finding about a paper weighs: an error blocks, a warning asks a person, an info holds nothing."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class TemplateKind(StrEnum):
    """Papers that Tencent has templates of (R18, R19); the words are those of `DocumentKind`."""

    APPLICATION_FORM = "application_form"
    AUTHORIZATION_LETTER = "authorization_letter"
