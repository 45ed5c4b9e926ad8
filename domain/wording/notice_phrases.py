"""What people are told about what happened."""

from domain.vocabulary import Decision, Stage

_ENDS: dict[Stage, tuple[str, str]] = {
    Stage.VERIFIED: (
        "The verification has passed: the Mini Program may go live (R15).",
        "认证已通过：小程序可以上线（R15）。",
    ),
    Stage.LAPSED: (
        "The verification window closed before a review began (R16).",
        "认证期限已过，审核尚未开始（R16）。",
    ),
    Stage.FAILED: ("The verification finally failed.", "认证最终未通过。"),
    Stage.WITHDRAWN: ("The case was withdrawn.", "案件已撤回。"),
    Stage.REFUSED: ("The case could not be accepted.", "案件未被受理。"),
}

_ENDED: dict[Stage, tuple[str, str]] = {
    Stage.VERIFIED: ("Ended: verified", "结束：已认证"),
    Stage.LAPSED: ("Ended: lapsed", "结束：已逾期"),
    Stage.FAILED: ("Ended: failed", "结束：未通过"),
    Stage.WITHDRAWN: ("Ended: withdrawn", "结束：已撤回"),
    Stage.REFUSED: ("Ended: refused", "结束：未受理"),
}

_DECISIONS: dict[Decision, tuple[str, str]] = {
    Decision.PASSED: ("passed", "通过"),
    Decision.SENT_BACK: ("sent back", "退回补充"),
    Decision.FAILED: ("failed", "不通过"),
}

NOTICES = {
    **{f"end_{stage}": words for stage, words in _ENDS.items()},
    **{f"ended_{stage}": words for stage, words in _ENDED.items()},
    **{f"decision_{decision}": words for decision, words in _DECISIONS.items()},
    "end_late": (
        "The final decision came after the verification window had closed (R16, R33).",
        "最终决定在认证期限之后作出（R16、R33）。",
    ),
    "end_because": ("The reason: {because}", "原因：{because}"),
    "end_reason": ("The reason given: {reason}", "所述理由：{reason}"),
    "subject_next_month": ("Registration begins next month", "下月开始注册"),
    "month_full": (
        "This month's quick registrations are used up; a place is booked from {opens} (R3).",
        "本月快速注册名额已用完；已预留名额，自{opens}起可用（R3）。",
    ),
    "subject_rebooked": ("Another place for the registration is booked", "已重新预留注册名额"),
    "rebooked_now": (
        "The month of the booked place ended without a registration. Another place is booked: registration is possible "
        "now, until {ends} (R3).",
        "预留名额所在月份已结束而未完成注册。已重新预留名额：现在即可注册，截止{ends}（R3）。",
    ),
    "rebooked_later": (
        "The month of the booked place ended without a registration. Another place is booked: registration is possible "
        "from {opens} (R3).",
        "预留名额所在月份已结束而未完成注册。已重新预留名额：自{opens}起可以注册（R3）。",
    ),
    "subject_agency": ("Your review agency", "您的审核机构"),
    "agency_is": ("Reviewed by {name} (R29)", "审核机构：{name}（R29）"),
    "review_expected": (
        "The review should end between {earliest} and {latest} (R30).",
        "审核预计在{earliest}至{latest}之间结束（R30）。",
    ),
    "review_provisional": (
        "These dates are provisional: the holidays of that year are not announced yet.",
        "以上日期为暂定：该年度的节假日安排尚未公布。",
    ),
    "subject_decision": ("The agency's decision: {decision}", "审核机构的决定：{decision}"),
    "decided": ("Application {application}: {decision} (R33).", "第 {application} 次申请：{decision}（R33）。"),
    "decision_reason": ("{about}: {comment}", "{about}：{comment}"),
    "resubmit_until": ("Resubmit until {until}.", "请在{until}前重新提交。"),
    "resubmit_until_assumed": (
        "Resubmit until {until} (an assumption: the decision named no date).",
        "请在{until}前重新提交（此为推定日期：决定中未注明）。",
    ),
    "beyond_refills": (
        "This is more often than an application is expected to be sent back.",
        "退回次数已超出通常的预期。",
    ),
    "subject_passed": ("The verification window is over", "认证期限已过"),
    "window_passed": (
        "The verification window is over. The case goes on, and its outcome still counts (R16).",
        "认证期限已过。案件继续进行，结果仍然有效（R16）。",
    ),
    "subject_refused": ("A message was refused", "有一条消息未被接受"),
    "message_refused": (
        "A message {message} could not be applied ({code}): {because}. It is kept; look at the refused facts.",
        "消息 {message} 无法执行（{code}）：{because}。消息已保留，请查看被拒事项。",
    ),
    "alert_store_away": (
        "The store does not answer, and the case waits for it.",
        "存储没有响应，案件正在等待。",
    ),
    "alert_store_back": (
        "The store answers again, and the case goes on.",
        "存储已恢复，案件继续进行。",
    ),
    "subject_flagged": ("A paper needs another look", "有材料需要再次确认"),
    "paper_flagged": ("{paper}: {message}", "{paper}：{message}"),
    "hint": ("{hint}", "{hint}"),
    "in_the_case": ("in the case: {value}", "申请资料中：{value}"),
    "on_the_paper": ("on the paper: {value}", "材料上：{value}"),
    "task_until": ("{task}, until {until}, {left}", "{task}，截止{until}，{left}"),
    "do_not_pay": ("Please do not pay until ops have decided.", "在运营团队作出决定之前，请勿付款。"),
    "papers_cost": (
        "Papers that are not there or not in order: {count}. Completing registration starts the window of {days} days, "
        "and the last safe day to pay lies only some weeks after it: have the papers ready first.",
        "尚缺或有问题的材料：{count} 份。完成注册后，{days} 天的认证期限即开始计算，"
        "而最后一个稳妥的付款日仅在数周之后：请先备齐材料。",
    ),
    "and_more": ("... and {count} more: see the timeline of the case.", "……另有 {count} 项：请查看案件的时间线。"),
}
"""A code, its English, its Chinese."""
