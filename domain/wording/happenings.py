"""What a single event says to people."""

from domain import events as e
from domain.agencies import AGENCIES
from domain.bookings import Slot
from domain.facts import Facts
from domain.findings import Finding, told
from domain.vocabulary import Decision, Language, Owner, Stage
from domain.wording.agencies import ways_to_reach
from domain.wording.announcement import Announcement
from domain.wording.passages import Both, Day, Moment, Paragraph, Passage, Until, passage
from domain.wording.reasons import reason_said

_MERCHANT_AND_OPS = (Owner.ADMIN, Owner.CONTACT, Owner.OPS)


def happening(facts: Facts, body: e.Body) -> Announcement | None:
    """What it says; None if it is no news by itself."""
    match body:
        case e.CaseBooked(slot=slot) if slot is not None and not facts.slot_open:
            line = passage("month_full", opens=Moment(at=slot.opens_at))
            return _announced("subject_next_month", line, owners=(Owner.ADMIN,))
        case e.SlotRebooked(slot=slot):
            return _announced("subject_rebooked", _rebooked(facts, slot), owners=(Owner.ADMIN,))
        case e.AgencyAssigned(agency=agency):
            return _agency(facts, agency)
        case e.ReviewDecided():
            return _decision(facts, body)
        case e.WindowPassed(because=because):
            return _announced("subject_passed", passage(f"window_passed_{because}"), owners=tuple(Owner))
        case e.MessageRefused(message=message, code=code, because=because):
            line = passage("message_refused", message=message, code=code.value, because=because)
            return _announced("subject_refused", line, owners=(Owner.OPS,))
        case e.Alerted(code=code):
            return _announced(f"alert_{code}", passage(f"alert_{code}"), owners=(Owner.OPS,))
        case e.CaseEnded():
            return _end(facts, body)
        case _:
            return None


def _announced(subject: str, *lines: Passage, owners: tuple[Owner, ...]) -> Announcement:
    return Announcement(subject=passage(subject), said=(Paragraph(lines=lines),), owners=owners)


def _rebooked(facts: Facts, slot: Slot) -> Passage:
    if facts.slot_open:
        return passage("rebooked_now", ends=Until(until=slot.ends_at))
    return passage("rebooked_later", opens=Moment(at=slot.opens_at))


def _end(facts: Facts, body: e.CaseEnded) -> Announcement:
    lapsed = {"closes": Until(until=facts.closes_at or facts.at)} if body.outcome is Stage.LAPSED else {}
    lines = [passage(f"end_{body.outcome}", **lapsed)]
    if body.outcome is Stage.FAILED and body.because:
        lines.append(passage("end_late"))
    if body.outcome is Stage.REFUSED and body.because:
        lines.append(passage("end_because", because=Both(english=body.because, chinese=body.because)))
    for_ops = (Paragraph(lines=(passage("end_reason", reason=body.reason),)),) if body.reason else ()
    said = (Paragraph(lines=tuple(lines)),)
    subject = passage(f"ended_{body.outcome}")
    return Announcement(subject=subject, said=said, owners=tuple(Owner), for_ops=for_ops, leads=True)


def _agency(facts: Facts, agency: str) -> Announcement:
    assigned = AGENCIES[agency]
    application = facts.application
    lines = [passage("agency_is", name=assigned.name)]
    if application and application.review:
        review = application.review
        lines.append(
            passage("review_expected", earliest=Day(day=review.earliest), latest=Day(day=review.latest)),
        )
        lines += [passage("date_provisional")] if review.provisional else []
    return Announcement(
        subject=passage("subject_agency"),
        said=(Paragraph(lines=tuple(lines), items=ways_to_reach(assigned)),),
        owners=_MERCHANT_AND_OPS,
    )


def _decision(facts: Facts, body: e.ReviewDecided) -> Announcement:
    decision = passage(f"decision_{body.outcome}")
    lines = [passage("decided", application=body.application, decision=decision)]
    if body.outcome is Decision.SENT_BACK:
        lines.append(passage("same_application"))
    if body.outcome is Decision.FAILED and facts.outcome is None:
        lines.append(passage("new_application"))
    if body.refill_due:
        code = "resubmit_until_assumed" if body.refill_due_assumed else "resubmit_until"
        lines.append(passage(code, until=Until(until=body.refill_due)))
    if body.refill_due_assumed:
        lines.append(passage("refill_assumed"))
    if body.beyond_refills:
        lines.append(passage("beyond_refills"))
    return Announcement(
        subject=passage("subject_decision", decision=decision),
        said=(Paragraph(lines=tuple(lines), items=tuple(map(reason_said, body.reasons))),),
        owners=_MERCHANT_AND_OPS,
        leads=True,
    )


def flagged(paper: Passage, finding: Finding) -> Paragraph:
    """What was found about a paper, with what was compared."""
    english, chinese = told(finding), told(finding, Language.CHINESE)
    compared = {"expected": "in_the_case", "printed": "on_the_paper"}
    sides = [passage(code, value=finding.evidence[name]) for name, code in compared.items() if name in finding.evidence]
    message = Both(english=english.message, chinese=chinese.message)
    hint = [passage("hint", hint=Both(english=english.hint, chinese=chinese.hint))] if english.hint else []
    return Paragraph(lines=(passage("paper_flagged", paper=paper, message=message),), items=(*sides, *hint))
