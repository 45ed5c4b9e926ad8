"""The case input: the workflow's one argument, the YAML of `starter.py start`, a row of an import file."""

from typing import Annotated, Any, Self

from pydantic import AfterValidator, EmailStr, Field, StringConstraints, TypeAdapter, model_validator
from pydantic_extra_types.country import CountryAlpha2
from pydantic_extra_types.timezone_name import TimeZoneName

from domain.model import AppId, CaseId, Instant, Model, Personal, Text
from domain.policy import Policy
from domain.vocabulary import Category, Invoice, Language, NameSource, Owner, Route, TaskName, TrademarkHolder

MAINLAND = "CN"


def _not_mainland(country: str) -> str:
    if country == MAINLAND:
        raise ValueError("entities of the Chinese Mainland register elsewhere; HK, MO and TW are eligible (R1)")
    return country


def _no_reserved_word(name: str) -> str:
    if "小程序" in name:
        raise ValueError("a Mini Program's name cannot contain the word 小程序 (R34)")
    return name


Country = Annotated[CountryAlpha2, AfterValidator(_not_mainland)]
"""ISO 3166-1 alpha-2, any but CN (R1)."""

Phone = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^\+[1-9][0-9]{6,14}$")]
"""A phone number in E.164: +6591234567."""

ProgramName = Annotated[Text, AfterValidator(_no_reserved_word)]
"""A Mini Program's name (R34)."""


class Entity(Model):
    """Who the Mini Program belongs to (R1, R11)."""

    name: Text
    """Exactly as on the registration certificate."""
    category: Category
    country: Country
    registration_number: Text


class Person(Model):
    """Somebody who is written to."""

    name: Annotated[Text, Personal()]
    email: Annotated[EmailStr, Personal()]
    language: Language = Language.ENGLISH
    time_zone: TimeZoneName = TimeZoneName("UTC")


class Admin(Person):
    """The merchant's administrator, whose own Weixin account is bound (R12)."""

    phone: Annotated[Phone, Personal()]
    id_number: Annotated[Text, Personal()]


class Contact(Person):
    """The verification contact; does not become an admin by it (R24)."""

    phone: Annotated[Phone, Personal()]


class OfficialAccount(Model):
    """The verified Official Account of a quick registration, and what is to be reused of it (R3, R5)."""

    id: Text
    entity_name: Text
    verified: bool
    reuse_operator: bool = True
    reuse_verification: bool = True


class MiniProgram(Model):
    """What is to be put live."""

    name: ProgramName
    name_source: NameSource = NameSource.FREE
    trademark_holder: TrademarkHolder | None = None
    code_published: bool = False
    """If so, the name is confirmed during verification (R26)."""
    appid: AppId | None = None
    registered_at: Instant | None = None

    @model_validator(mode="after")
    def _holder_of_a_trademark(self) -> Self:
        if (self.name_source is NameSource.TRADEMARK) != (self.trademark_holder is not None):
            raise ValueError("trademark_holder is given exactly when name_source is trademark (R20)")
        return self


class PreviousVerification(Model):
    """The last verification, where this one repeats it (R25)."""

    entity_name: Text
    """As on the last accepted application form."""
    accepted_on: Instant


class Extension(Model):
    """A window that was prolonged before the case came to Pailou."""

    closes_at: Instant
    reason: Annotated[Text, Personal()]


class CaseInput(Model):
    """Everything known of a case when it starts."""

    case_id: CaseId
    route: Route
    account_email: Annotated[EmailStr, Personal()]
    """The Mini Program's account; registered nowhere else at the platform (R9)."""
    entity: Entity
    admin: Annotated[Admin, Personal()]
    contact: Annotated[Contact, Personal()]
    payer: Annotated[Person | None, Personal()] = None
    """Who pays; else the admin."""
    official_account: OfficialAccount | None = None
    mini_program: MiniProgram
    previous_verification: PreviousVerification | None = None
    invoice: Invoice = Invoice.LATER
    policy: Policy = Policy()
    facts: Annotated[dict[TaskName, dict[str, Any]], Personal()] = Field(default_factory=dict)
    """Adoption: what was done already, a task's name to the evidence or payload that closes it."""
    extension: Extension | None = None

    @model_validator(mode="after")
    def _fits_its_route(self) -> Self:
        problems = [problem for check in (_quick_problems, _existing_problems) for problem in check(self)]
        if problems:
            raise ValueError("; ".join(problems))
        return self

    @property
    def paying(self) -> Person:
        """Who is asked to pay."""
        return self.payer or self.admin

    @property
    def people(self) -> dict[Owner, Person]:
        """Who owes what an owner owes; ops are no part of the case."""
        return {Owner.ADMIN: self.admin, Owner.CONTACT: self.contact, Owner.PAYER: self.paying}


def _quick_problems(case: CaseInput) -> list[str]:
    account = case.official_account
    if case.route is not Route.QUICK:
        return ["official_account belongs to the route quick alone"] if account else []
    if account is None:
        return ["official_account is needed on the route quick (R3)"]
    problems = [] if account.verified else ["official_account.verified must be true: only a verified one can (R3)"]
    if account.entity_name != case.entity.name:
        problems.append("official_account.entity_name must be the entity's name: the same entity owns both (R3)")
    return problems


def _existing_problems(case: CaseInput) -> list[str]:
    program, exists = case.mini_program, case.route is Route.VERIFICATION_ONLY
    given = [name for name in ("appid", "registered_at") if getattr(program, name) is not None]
    if not exists:
        problems = [f"mini_program.{name} belongs to the route verification_only alone" for name in given]
        if case.previous_verification:
            problems.append("previous_verification belongs to the route verification_only alone")
        return problems
    needed = ("appid",) if case.previous_verification else ("appid", "registered_at")
    missing = [name for name in needed if name not in given]
    return [f"mini_program.{name} is needed on the route verification_only" for name in missing]


# The lists of countries and zones lie in files: they are read now, because a workflow reads none.
TypeAdapter(Country).validate_python("SG")
TypeAdapter(TimeZoneName).validate_python("Asia/Singapore")
