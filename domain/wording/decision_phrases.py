"""What an agency decided (R33)."""

from domain.vocabulary import Decision

_DECISIONS: dict[Decision, tuple[str, str]] = {
    Decision.PASSED: ("passed", "通过"),
    Decision.SENT_BACK: ("sent back", "退回补充"),
    Decision.FAILED: ("failed", "不通过"),
}

DECISIONS = {
    **{f"decision_{decision}": words for decision, words in _DECISIONS.items()},
    "subject_decision": ("The agency's decision: {decision}", "审核结果：{decision}"),
    "decided": ("Application {application}: {decision} (R33).", "第 {application} 次申请：{decision}（R33）。"),
    "new_application": (
        "A new application is needed, with a new fee (R28, R33).",
        "需重新提交申请，并重新支付审核服务费（R28、R33）。",
    ),
    "same_application": (
        "Correct it in the same application; there is no new fee (R33).",
        "请在原申请中更正，无需再次付费（R33）。",
    ),
    "agency_said": ("The agency said: {about}: {comment}", "审核机构意见：{about}：{comment}"),
    "resubmit_until": ("Resubmit by {until}.", "请最迟于{until}重新提交。"),
    "resubmit_until_assumed": (
        "Resubmit by {until} (an assumption: the decision named no date).",
        "请最迟于{until}重新提交（此为推定日期：决定中未注明）。",
    ),
    "refill_assumed": (
        "The date the console shows goes first: look it up and tell us (R33).",
        "以后台显示的日期为准，请核对并告知我们（R33）。",
    ),
    "beyond_refills": (
        "This is more often than an application is expected to be sent back.",
        "退回次数已超出通常的预期。",
    ),
}
"""A code, its English, its Chinese."""
