"""What people are told about what happened."""

from domain.vocabulary import Stage

_ENDS: dict[Stage, tuple[str, str]] = {
    Stage.VERIFIED: (
        "The verification has passed: the Mini Program may go live (R15).",
        "认证已通过：小程序可以上线（R15）。",
    ),
    Stage.LAPSED: (
        "The verification window closed on {closes} while no application was under review, so we have closed this "
        "case. What Tencent does with the account now, its guide does not say (R16).",
        "认证期限已于{closes}届满，届时没有正在审核的申请，我们已结束本次办理。"
        "腾讯将如何处理该账号，官方指引未作说明（R16）。",
    ),
    Stage.FAILED: ("The verification finally failed.", "认证最终未通过。"),
    Stage.WITHDRAWN: ("The case was withdrawn.", "本次办理已撤回。"),
    Stage.REFUSED: ("The case could not be accepted.", "本次办理未被受理。"),
}

_ENDED: dict[Stage, tuple[str, str]] = {
    Stage.VERIFIED: ("Ended: verified", "办理结束：已认证"),
    Stage.LAPSED: ("Ended: the verification window is over", "办理结束：认证期限已过"),
    Stage.FAILED: ("Ended: failed", "办理结束：认证未通过"),
    Stage.WITHDRAWN: ("Ended: withdrawn", "办理结束：已撤回"),
    Stage.REFUSED: ("Ended: refused", "办理结束：未受理"),
}

NOTICES = {
    **{f"end_{stage}": words for stage, words in _ENDS.items()},
    **{f"ended_{stage}": words for stage, words in _ENDED.items()},
    "end_late": (
        "The final decision came after the verification window had closed (R16, R33).",
        "最终决定在认证期限之后作出（R16、R33）。",
    ),
    "end_because": ("The reason: {because}", "原因：{because}"),
    "end_reason": ("The reason given: {reason}", "理由：{reason}"),
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
    "subject_window_open": ("Registered: the verification window is open", "已完成注册：认证期限开始计算"),
    "window_open": (
        "Registered on {at}. The verification must be complete by {closes} (R16).",
        "已于{at}完成注册。认证须在{closes}前完成（R16）。",
    ),
    "window_open_pay": ("To be sure, pay the fee by {safe} (R30).", "为稳妥起见，请最迟于{safe}付款（R30）。"),
    "subject_do_not_pay": ("Please do not pay yet", "请暂勿付款"),
    "do_not_pay": (
        "The last safe day to pay ({day}, Shanghai) is over. A review paid for now may end after the window, which "
        "closes on {closes}. Please do not pay: our team is deciding and will write to you (R16, R28).",
        "稳妥的付款日（{day}，上海时间）已过。认证期限截止于{closes}，现在付款，审核可能在此之后才完成。"
        "请暂勿付款，我们正在评估，会另行通知您（R16、R28）。",
    ),
    "do_not_pay_no_day": (
        "There is no day on which paying is safe. A review paid for now may end after the window, which closes on "
        "{closes}. Please do not pay: our team is deciding and will write to you (R16, R28).",
        "已没有稳妥的付款日。认证期限截止于{closes}，现在付款，审核可能在此之后才完成。"
        "请暂勿付款，我们正在评估，会另行通知您（R16、R28）。",
    ),
    "others_wait": (
        "Payer and admin are asked not to pay until this is decided.",
        "已请付款人和管理员在作出决定之前暂勿付款。",
    ),
    "subject_agency": ("Your review agency", "您的审核机构"),
    "agency_is": ("Reviewed by {name} (R29)", "审核机构：{name}（R29）"),
    "review_expected": (
        "The review should end between {earliest} and {latest} (Shanghai) (R30).",
        "审核预计在{earliest}至{latest}（上海时间）之间结束（R30）。",
    ),
    "subject_passed": ("The verification window is over", "认证期限已过"),
    "window_passed_under_review": (
        "The verification window has closed while the review is running. We go on and will record the outcome. What "
        "Tencent does once the window is over, its guide does not say (R16).",
        "认证期限已过，审核仍在进行。我们会继续跟进并记录结果；期限届满后腾讯如何处理，官方指引未作说明（R16）。",
    ),
    "window_passed_reuse_unchecked": (
        "The verification window has closed, and nobody has confirmed yet that the account is verified. The admin "
        "should look it up in the console and tell us (R8). If it is not verified, what Tencent does now, its guide "
        "does not say (R16).",
        "认证期限已过，尚未确认账号是否已认证。请管理员在后台查看并告知我们（R8）。"
        "若账号未认证，腾讯将如何处理，官方指引未作说明（R16）。",
    ),
    "subject_refused": ("A message was refused", "有一条消息未被接受"),
    "message_refused": (
        "A message {message} could not be applied ({code}): {because}. It is kept; look at the refused facts.",
        "消息 {message} 无法执行（{code}）：{because}。消息已保留，请查看被拒事项。",
    ),
    "alert_store_away": (
        "The store does not answer, and the case waits for it.",
        "存储没有响应，本项目正在等待。",
    ),
    "alert_store_back": (
        "The store answers again, and the case goes on.",
        "存储已恢复，本项目继续进行。",
    ),
    "subject_flagged": ("A paper needs another look", "有材料需要再次确认"),
    "paper_flagged": ("{paper}: {message}", "{paper}：{message}"),
    "hint": ("{hint}", "{hint}"),
    "in_the_case": ("in the case: {value}", "申请资料中：{value}"),
    "on_the_paper": ("on the paper: {value}", "材料上：{value}"),
    "task_until": ("{task}, until {until}, {left}", "{task}，截止{until}，{left}"),
    "owed_by": ("Owed by {owner}.", "负责人：{owner}。"),
    "papers_cost": (
        "Papers that are not there or not in order: {count}. Completing registration starts the window of {days} days, "
        "and the last safe day to pay lies only some weeks after it: have the papers ready first.",
        "尚缺或有问题的材料：{count} 份。完成注册后，{days} 天的认证期限即开始计算，"
        "而最后一个稳妥的付款日仅在数周之后：请先备齐材料。",
    ),
    "and_more": ("... and {count} more: see the timeline of the case.", "……另有 {count} 项：请查看本项目的时间线。"),
}
"""A code, its English, its Chinese."""
