"""Why a case is at risk: half sentences, which stand alone or after a colon."""

RISKS = {
    "risk_pay_soon": (
        "to end inside the window the fee must be paid by {day} (Shanghai)",
        "要在认证期限内完成审核，最迟须于{day}（上海时间）支付审核费",
    ),
    "risk_safe_date_over": (
        "the fee should have been paid by {day} (Shanghai); a review that begins now may end after the window, which "
        "closes on {closes}",
        "审核费最迟应于{day}（上海时间）支付；现在开始的审核可能无法在认证期限内完成，认证期限截止于{closes}",
    ),
    "risk_no_safe_date": (
        "there is no day left on which a full review is sure to end inside the window, which closes on {closes}",
        "已没有任何一天付款能确保审核在认证期限内完成，认证期限截止于{closes}",
    ),
    "risk_resubmit_soon": (
        "to end inside the window the application must be resubmitted by {day} (Shanghai)",
        "要在认证期限内完成审核，最迟须于{day}（上海时间）重新提交申请",
    ),
    "risk_resubmission_late": (
        "the application should have been resubmitted by {day} (Shanghai); a review that begins anew now may end after "
        "the window, which closes on {closes}",
        "申请最迟应于{day}（上海时间）重新提交；现在重新开始的审核可能无法在认证期限内完成，认证期限截止于{closes}",
    ),
    "risk_review_may_end_late": (
        "the review may last until {day} (Shanghai), and the window closes on {closes}",
        "审核可能持续到{day}（上海时间），而认证期限将于{closes}结束",
    ),
}
"""A code, its English, its Chinese."""
