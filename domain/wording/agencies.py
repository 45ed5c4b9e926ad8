"""How to reach a review agency, and whether anybody is there (R31)."""

from domain.agencies import AGENCIES, Agency
from domain.wording.matters import AgencyHours
from domain.wording.passages import Moment, Passage, passage


def ways_to_reach(agency: Agency) -> tuple[Passage, ...]:
    """Telephone, e-mail, Weixin and hours."""
    return (
        passage("agency_phone", value=agency.phone),
        passage("agency_email", value=agency.email),
        passage("agency_account", value=agency.official_account),
        passage("agency_weixin", value=agency.weixin_id),
        passage("agency_hours", opens=f"{agency.opens:%H:%M}", closes=f"{agency.closes:%H:%M}"),
    )


def reach_now(agency_id: str, hours: AgencyHours | None) -> tuple[Passage, ...]:
    """The same, with its name and whether it is open now; nothing of an agency that this release does not know."""
    agency = AGENCIES.get(agency_id)
    if agency is None:
        return ()
    named = passage("agency_is", name=agency.name)
    if hours is None:
        return (named, *ways_to_reach(agency))
    closed = passage("agency_closed", opens=Moment(at=hours.next_opening))
    return (named, passage("agency_open") if hours.open_now else closed, *ways_to_reach(agency))
