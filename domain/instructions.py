"""What each task asks of people: the guide's steps in our words. No task asks for a password or a login QR code."""

from domain.coverage import Lack, Missing, missing_corrections, missing_papers, recommended_papers
from domain.facts import Facts
from domain.standing import requirements
from domain.viewing_papers import as_printed
from domain.vocabulary import Language, NameSource, TaskName
from domain.wording import title_phrases
from domain.wording.owing import pays_alone
from domain.wording.papers import entity_document, wanted
from domain.wording.passages import Passage, passage
from domain.wording.reasons import reason_said
from domain.wording.saying import ENGLISH, say
from domain.wording.step_phrases import STEPS

TITLES = {task: english for task, (english, _) in title_phrases.TITLES.items()}
"""What a task is called, in English."""


def steps(task: TaskName, facts: Facts, language: Language = Language.ENGLISH) -> tuple[str, ...]:
    """How to do a task of this case, step by step, with the numbers of rules."""
    reader = ENGLISH.model_copy(update={"language": language})
    return tuple(say(step, reader) for step in (*general_steps(task), *particulars(task, facts)))


def title(task: TaskName) -> Passage:
    """What a task is called."""
    return passage(f"title_{task}")


def general_steps(task: TaskName) -> tuple[Passage, ...]:
    """How such a task is done in every case."""
    return tuple(passage(f"step_{task}_{number}") for number in range(1, len(STEPS[task]) + 1))


def particulars(task: TaskName, facts: Facts) -> tuple[Passage, ...]:
    """What there is to add in this case."""
    case = facts.case
    match task:
        case TaskName.PROVIDE_DOCUMENTS:
            return (*map(reason_said, requirements(facts).wanting), *_papers(facts))
        case TaskName.CORRECT_DOCUMENTS:
            return (*_sent_back(facts), *_papers(facts))
        case TaskName.RESUBMIT:
            return _sent_back(facts)
        case TaskName.CREATE_ACCOUNT:
            return (_account(facts),)
        case TaskName.PAY_FEE if pays_alone(facts):
            return (passage("pay_together"),)
        case TaskName.APPLY_FOR_VERIFICATION:
            return (*_name_step(facts), passage(f"invoice_{case.invoice}"))
        case TaskName.QUICK_REGISTER if case.official_account:
            planned = case.official_account
            operator, verification = _reused(planned.reuse_operator), _reused(planned.reuse_verification)
            return _account(facts), passage("reuse_planned", operator=operator, verification=verification)
        case TaskName.REGISTER_ENTITY:
            return (*_as_printed(facts), passage("certificate_is", what=entity_document(case.entity.category)))
        case _:
            return ()


def _papers(facts: Facts) -> tuple[Passage, ...]:
    lacking = (_lacking(facts, need) for need in missing_papers(facts))
    helpful = (passage("paper_helpful", what=wanted(facts, need)) for need in recommended_papers(facts))
    return (*lacking, *helpful)


def _lacking(facts: Facts, need: Missing) -> Passage:
    """A paper that is wanted; of one that was sent back, that a new file is (R33)."""
    back = {kind for wanting in missing_corrections(facts) for kind in wanting.kinds if kind in facts.demanded}
    rejected = next((kind for kind in need.kinds if kind in back), None)
    if need.lack in (Lack.ABSENT, Lack.SENT_BACK) and rejected is not None:
        return passage("lack_sent_back", what=passage(f"paper_{rejected}"))
    return passage(f"lack_{need.lack}", what=wanted(facts, need))


def _sent_back(facts: Facts) -> tuple[Passage, ...]:
    """What the agency said, and what is to be minded about a date that it did not name (R33)."""
    application = facts.application
    if application is None or not application.sent_back:
        return ()
    last = application.sent_back[-1]
    look_up = (passage("refill_assumed"),) if last.refill_due_assumed else ()
    return (*map(reason_said, last.reasons), *look_up)


def _account(facts: Facts) -> Passage:
    """Which mailbox the account is registered with (R9)."""
    return passage("account_is", email=facts.case.account_email)


def _as_printed(facts: Facts) -> tuple[Passage, ...]:
    """What is typed is what is printed, where the certificate could be read (R11)."""
    printed = as_printed(facts)
    if not printed:
        return ()
    return (
        passage("printed_name", name=printed["name"]),
        passage("printed_number", number=printed["registration_number"]),
    )


def _reused(chosen: bool) -> Passage:
    return passage("reused" if chosen else "not_reused")


def _name_step(facts: Facts) -> tuple[Passage, ...]:
    program = facts.case.mini_program
    published = (passage("name_confirmed"),) if program.code_published else ()
    trademark = (passage("name_from_trademark"),) if program.name_source is NameSource.TRADEMARK else ()
    return (*published, *trademark)
