"""Why a case is at risk, in words (R16, R28, R30)."""

from domain.risk import Risk
from domain.vocabulary import Language, RiskCode
from domain.wording.passages import Day, Passage, Until, passage
from domain.wording.saying import ENGLISH, say


def risk_words(risk: Risk, language: Language = Language.ENGLISH) -> str:
    """The reason in half a sentence, dates in Shanghai: "to end inside the window the fee must be paid by ..."."""
    return say(risk_said(risk), ENGLISH.model_copy(update={"language": language}))


def risk_said(risk: Risk) -> Passage:
    """The reason, free of language."""
    closes = Until(until=risk.closes_at)
    if risk.day is None:
        return passage("risk_no_safe_date", closes=closes)
    if risk.code in (RiskCode.PAY_SOON, RiskCode.RESUBMIT_SOON):
        return passage(f"risk_{risk.code}", day=Day(day=risk.day))
    return passage(f"risk_{risk.code}", day=Day(day=risk.day), closes=closes)
