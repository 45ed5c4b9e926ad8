"""Letters about time: reminders and escalations."""

from domain.vocabulary import Concern, Owner

_WHAT: dict[Concern, tuple[str, str]] = {
    Concern.REMINDER: ("Reminder: {task}", "提醒：{task}"),
    Concern.PAST_DUE: ("Past due: {task}", "已逾期：{task}"),
    Concern.AT_RISK: ("At risk of missing the verification window", "有可能错过认证期限"),
    Concern.REVIEW_HINT: ("A review may be over", "审核可能已结束"),
    Concern.REVIEW_OVERDUE: ("A review is overdue", "审核已超期"),
    Concern.IDLE: ("Nothing has moved for weeks", "案件已数周没有进展"),
    Concern.UNREACHABLE: ("Somebody could not be reached by mail", "有人无法通过邮件联系"),
}

_OWNERS: dict[Owner, tuple[str, str]] = {
    Owner.ADMIN: ("the admin", "管理员"),
    Owner.CONTACT: ("the verification contact", "认证联系人"),
    Owner.PAYER: ("the payer", "付款人"),
    Owner.OPS: ("operations", "运营团队"),
}

OUTBOX = {
    **{f"what_{concern}": words for concern, words in _WHAT.items()},
    **{f"owner_{owner}": words for owner, words in _OWNERS.items()},
    "subject_left": ("{what} ({left})", "{what}（{left}）"),
    "subject_more": ("{what}, and {count} more", "{what}，另有 {count} 项"),
    "label_owner": ("Owed by", "负责人"),
    "label_why": ("Why", "原因"),
    "label_until": ("By when", "截止时间"),
    "label_otherwise": ("Otherwise", "否则"),
    "label_note": ("From operations", "运营团队附言"),
    "until_left": ("{until}: {left}", "{until}，{left}"),
    "until_day": ("until {until}", "截止{until}"),
    "verbatim": ("{text}", "{text}"),
    "until_open": ("no date is set; the sooner, the better", "没有固定日期，越早越好"),
    "heading_case": ("{name}: case {case}", "{name}：案件 {case}"),
    "heading_how": ("How it is done", "操作步骤"),
    "heading_briefly": ("Further matters", "其他事项"),
    "briefly": ("{case}: {what}", "{case}：{what}"),
    "stands": (
        "This is how things stand on {as_of}. Nobody is reminded of what is done and reported.",
        "以上情况截至{as_of}。完成并报告后，将不再提醒。",
    ),
    "risk_is": ("The reason: {risk}.", "原因：{risk}。"),
    "risk_gone": ("The reason has gone since.", "该风险目前已解除。"),
    "risk_pay_soon_then": (
        "After that day you are asked before anybody pays: the fee is never refunded (R28).",
        "此日之后，付款前会先征求您的决定：审核费不予退还（R28）。",
    ),
    "risk_safe_date_over_then": (
        "Decide whether it is still paid, or extend the window if Tencent granted time. The fee is never refunded; "
        "what happens to a review that runs past the window, the guide does not say (R16, R28).",
        "请决定是否仍然付款；如腾讯已给予宽限，请延长期限。审核费不予退还；审核超过认证期限的后果，官方指引未作说明（R16、R28）。",
    ),
    "risk_review_may_end_late_then": (
        "The case goes on past the window, and the outcome still counts. What Tencent does on that day, the guide does "
        "not say (R16).",
        "案件在期限之后继续进行，结果仍然有效。届时腾讯如何处理，官方指引未作说明（R16）。",
    ),
    "hint_over": (
        "The earliest end of the review of application {application} was {earliest} (R30). Look in the console, or ask "
        "the agency (R32).",
        "第 {application} 次申请的审核最早于{earliest}结束（R30）。请在后台查看或向审核机构查询（R32）。",
    ),
    "overdue": (
        "The review of application {application} should have ended by {latest} (R30). Ask the agency (R32).",
        "第 {application} 次申请的审核本应于{latest}前结束（R30）。请向审核机构查询（R32）。",
    ),
    "idle": (
        "Nothing has been done for {weeks} weeks, and registration is not complete. Reminders have stopped. The "
        "account e-mail stays taken by this case until you decide: withdraw the case, or remind people by hand (R9).",
        "已连续 {weeks} 周没有进展，注册尚未完成，提醒已停止。"
        "在您决定撤回案件或手动提醒之前，账号邮箱仍由本案件占用（R9）。",
    ),
    "unreachable": (
        "A mail about this case was refused by the mail server. Ask for another address and correct the case.",
        "邮件服务器拒收了与本案件有关的邮件。请确认新的邮箱地址并更正案件。",
    ),
    "unreachable_task": (
        "A mail about this task was refused by the mail server: {task}. Ask for another address and correct the case.",
        "邮件服务器拒收了关于此任务的邮件：{task}。请确认新的邮箱地址并更正案件。",
    ),
}
"""A code, its English, its Chinese."""
