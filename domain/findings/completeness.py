"""Findings about the papers as a set: what is missing, and what is there in vain (R17-R23, R25)."""

from domain.findings.entry import entry
from domain.vocabulary import Severity

_ERROR, _INFO = Severity.ERROR, Severity.INFO

COMPLETENESS = (
    entry(
        "paper_missing",
        _ERROR,
        ("A paper is missing: the {what}.", "Hand it in."),
        ("缺少材料：{what}。", "请提交。"),
    ),
    entry(
        "paper_missing_any",
        _ERROR,
        (
            "A proof of the contact is missing: the {paper}.",
            "Hand it in, or one of these in its place: {alternatives}.",
        ),
        ("缺少联系人证明：{paper}。", "请提交，或以下列任一材料代替：{alternatives}。"),
    ),
    entry(
        "paper_sent_back",
        _ERROR,
        ("The agency sent this paper back: {paper}.", "Hand in a new file: the same one is not looked at again."),
        ("审核机构退回了该材料：{paper}。", "请提交新的文件，相同的文件不会再次审核。"),
    ),
    entry(
        "paper_not_needed",
        _INFO,
        ("The {what} is not needed here: {why}.", "It does no harm; remove it if it was handed in by mistake."),
        ("此处不需要{what}：{why}。", "没有影响；如为误传可将其移除。"),
    ),
    entry(
        "trademark_certificate_recommended",
        _INFO,
        ("It helps to hand in the {what} as well.",),
        ("建议一并提交：{what}。",),
    ),
)
"""Recommendations hold nothing."""
