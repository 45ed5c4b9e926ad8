"""Which papers a case must hand in, and which of them are missing (R17-R23, R25)."""

from domain.facts import Facts
from domain.model import Model
from domain.papers import MAX_AUTHORIZATIONS, Document
from domain.vocabulary import Category, DocumentKind, NameSource, TrademarkHolder

CONTACT_PROOFS = (
    DocumentKind.CONTACT_PHONE_STATEMENT,
    DocumentKind.OFFICE_PHONE_BILL,
    DocumentKind.BANK_STATEMENT,
    DocumentKind.EMPLOYMENT_PROOF,
)
"""One of these proves the contact (R23)."""

ENTITY_DOCUMENTS = {
    Category.ENTERPRISE: "the enterprise registration certificate or business licence",
    Category.INDIVIDUAL_BUSINESS: "the individual business registration certificate",
    Category.GOVERNMENT: "documents about establishment and operation, the law, or an official letter with seal",
    Category.SCHOOL: "documents about the school's establishment and its educational qualification",
    Category.OTHER: "documents about the organization's establishment and operation",
}
"""What the entity certificate is, by category (R17)."""


_CONTACT_ID = (
    "a colour photo or scan of the page of the contact's ID that shows the name: ID card, passport, driver's licence, "
    "Mainland Travel Permit for Hong Kong, Macao or Taiwan residents, or the like"
)
_CONTACT_PROOF = (
    "the contact's mobile phone statement with name, number and the payments of the last three months; if there is "
    "none: the office phone bill with seal (company name, number, three months), a bank statement (contact's name, "
    "three months), or proof of current employment (badge or company-domain e-mail)"
)


class Requirement(Model):
    """One thing to hand in: any of the kinds does."""

    kinds: tuple[DocumentKind, ...]
    what: str
    """In words, for the merchant."""
    recommended: bool = False
    """Holds nothing, only helps."""

    @property
    def alternatives(self) -> tuple[DocumentKind, ...]:
        """What does as well as the kind it is called by."""
        return self.kinds[1:]

    @property
    def name(self) -> DocumentKind:
        """The kind it is called by."""
        return self.kinds[0]


def required_papers(facts: Facts) -> tuple[Requirement, ...]:
    """The required set by category and situation."""
    case = facts.case
    papers = [_one(DocumentKind.ENTITY_CERTIFICATE, ENTITY_DOCUMENTS[case.entity.category])]
    if not form_may_be_left_out(facts):
        papers.append(_one(DocumentKind.APPLICATION_FORM, "the verification application form, original photo or scan"))
    papers.append(_one(DocumentKind.AUTHORIZATION_LETTER, "the operation authorization letter, original photo or scan"))
    papers += _trademark(facts)
    papers.append(_one(DocumentKind.CONTACT_ID, _CONTACT_ID))
    papers.append(Requirement(kinds=CONTACT_PROOFS, what=_CONTACT_PROOF))
    return tuple(papers)


def form_may_be_left_out(facts: Facts) -> bool:
    """A repeated verification of an unchanged entity name needs no new form; the agency decides (R25)."""
    previous = facts.case.previous_verification
    return previous is not None and previous.entity_name == facts.case.entity.name


def _one(kind: DocumentKind, what: str) -> Requirement:
    return Requirement(kinds=(kind,), what=what)


def _trademark(facts: Facts) -> list[Requirement]:
    program = facts.case.mini_program
    if program.name_source is not NameSource.TRADEMARK:
        return []
    certificate = _one(
        DocumentKind.TRADEMARK_CERTIFICATE, "the trademark registration certificate, or a photocopy with company seal"
    )
    if program.trademark_holder is TrademarkHolder.ENTITY:
        return [certificate]
    authorization = _one(
        DocumentKind.TRADEMARK_AUTHORIZATION,
        f"the trademark holder's authorization certificates, 1 to {MAX_AUTHORIZATIONS}",
    )
    return [authorization, certificate.model_copy(update={"recommended": True})]


def counts(facts: Facts, document: Document) -> bool:
    """Whether a paper counts: none that an agency found wanting does."""
    return (document.kind, document.digest) not in facts.rejected


def takes_papers(facts: Facts) -> bool:
    """Whether a paper that is handed in now could be taken at all."""
    return facts.outcome is None and facts.papers_needed and papers_changeable(facts)


def papers_changeable(facts: Facts) -> bool:
    """Papers change until the application is submitted, while it is sent back, and after it failed."""
    application = facts.application
    if application is None or application.submitted_at is None:
        return True
    return application.refilling or application.outcome == "failed"
