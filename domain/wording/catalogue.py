"""Every phrase by its code, in English and Simplified Chinese."""

from domain.wording.agency_phrases import AGENCY
from domain.wording.date_phrases import DATES
from domain.wording.decision_phrases import DECISIONS
from domain.wording.enquiry_phrases import ENQUIRY
from domain.wording.field_phrases import FIELDS
from domain.wording.notice_phrases import NOTICES
from domain.wording.otherwise_phrases import OTHERWISE
from domain.wording.outbox_phrases import OUTBOX
from domain.wording.risk_phrases import RISKS
from domain.wording.step_phrases import STEP_PHRASES
from domain.wording.title_phrases import TASK_PHRASES

PHRASES: dict[str, tuple[str, str]] = {
    **TASK_PHRASES, **STEP_PHRASES, **NOTICES, **DECISIONS, **FIELDS, **DATES, **AGENCY, **RISKS, **OTHERWISE, **OUTBOX,
    **ENQUIRY,
}  # fmt: skip
"""A code, its English, its Chinese. Braces name what stands in it."""
