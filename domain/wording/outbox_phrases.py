"""Letters about time: reminders and escalations."""

from domain.vocabulary import Concern, Owner

_WHAT: dict[Concern, tuple[str, str]] = {
    Concern.REMINDER: ("Reminder: {task}", "提醒：{task}"),
    Concern.PAST_DUE: ("Past due: {task}", "已逾期：{task}"),
    Concern.AT_RISK: ("At risk of missing the verification window", "有可能错过认证期限"),
    Concern.REVIEW_HINT: ("A review may be over", "审核可能已结束"),
    Concern.REVIEW_OVERDUE: ("A review is overdue", "审核已超期"),
    Concern.IDLE: ("Nothing has moved for weeks", "有项目已数周没有进展"),
    Concern.UNREACHABLE: ("Somebody could not be reached by mail", "有人无法通过邮件联系"),
    Concern.NOTICE: ("News: {news}", "通知：{news}"),
}

_OWNERS: dict[Owner, tuple[str, str]] = {
    Owner.ADMIN: ("the admin", "管理员"),
    Owner.CONTACT: ("the verification contact", "认证联系人"),
    Owner.PAYER: ("the payer", "付款人"),
    Owner.OPS: ("our team", "我们的运营团队"),
}

OUTBOX = {
    **{f"what_{concern}": words for concern, words in _WHAT.items()},
    **{f"owner_{owner}": words for owner, words in _OWNERS.items()},
    "the_agency": ("the review agency", "审核机构"),
    "somebody": ("somebody", "某位收件人"),
    "subject_left": ("{what} ({left})", "{what}（{left}）"),
    "subject_more": ("{what}, and {count} more", "{what}，另有 {count} 项"),
    "label_owner": ("Owed by", "负责人"),
    "label_open": ("Open now", "待办任务"),
    "label_why": ("Why", "原因"),
    "label_until": ("By when", "截止时间"),
    "label_was_due": ("Was due", "原定截止时间"),
    "label_otherwise": ("Otherwise", "否则"),
    "label_do": ("What to do", "请处理"),
    "label_note": ("From our team", "运营团队附言"),
    "until_left": ("{until}: {left}", "{until}，{left}"),
    "until_day": ("{what}, until {until}", "{what}，截止{until}"),
    "until_soon": ("as soon as possible; at the latest {closes}", "请尽快，最迟{closes}"),
    "by_when_is": ("By when: {until}", "截止时间：{until}"),
    "until_open": ("no date is set; the sooner, the better", "没有固定日期，越早越好"),
    "fee_by_then_papers": (
        "By then the fee must be paid; hand the papers in some days earlier.",
        "此为最迟付款日，请提前数日提交材料。",
    ),
    "fee_by_then_application": (
        "By then the fee must be paid; apply some days earlier.",
        "此为最迟付款日，请提前数日提交申请。",
    ),
    "news_of": ("This came up on {at}.", "此事发生于{at}。"),
    "verbatim": ("{text}", "{text}"),
    "open_task": ("{task}, owed by {owner}.", "{task}（{owner}）。"),
    "heading_case": ("{name}: case {case}", "{name}：项目 {case}"),
    "heading_how": ("How it is done", "操作步骤"),
    "heading_briefly": ("Further matters", "其他事项"),
    "briefly": ("{case}: {what}", "{case}：{what}"),
    "stands": (
        "This is how things stand on {as_of}. Nobody is reminded of what is done and reported.",
        "以上情况截至{as_of}。完成并告知我们后，将不再提醒。",
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
    "risk_resubmit_soon_then": (
        "A review that begins anew later may end after the window. What Tencent does then, the guide does not say "
        "(R16, R33).",
        "若在此之后重新提交，审核可能在认证期限之后才完成；届时腾讯如何处理，官方指引未作说明（R16、R33）。",
    ),
    "risk_resubmission_late_then": (
        "Have the application resubmitted as soon as possible, or extend the window if Tencent granted time. What "
        "happens to a review that runs past the window, the guide does not say (R16, R33).",
        "请尽快安排重新提交申请；如腾讯已给予宽限，请延长期限。审核超过认证期限的后果，官方指引未作说明（R16、R33）。",
    ),
    "risk_review_may_end_late_then": (
        "We go on past the window and record the outcome. What Tencent does once the window is over, the guide does "
        "not say (R16).",
        "期限届满后我们会继续跟进并记录结果；届时腾讯如何处理，官方指引未作说明（R16）。",
    ),
    "hint_over": (
        "The earliest end of the review of application {application} was {earliest} (Shanghai) (R30). Look in the "
        "console, or ask the agency (R32).",
        "第 {application} 次申请的审核，按最早估计应于{earliest}（上海时间）结束（R30）。"
        "请在后台查看或向审核机构查询（R32）。",
    ),
    "overdue": (
        "The review of application {application} should have ended by {latest} (Shanghai) (R30). Ask the agency (R32).",
        "第 {application} 次申请的审核，最迟应于{latest}（上海时间）结束（R30）。请向审核机构查询（R32）。",
    ),
    "idle": (
        "Nothing has been done for {weeks} weeks, and registration is not complete. Reminders have stopped. The "
        "account e-mail stays taken by this case until you decide: withdraw the case, or remind people by hand (R9).",
        "已连续 {weeks} 周没有进展，注册尚未完成，提醒已停止。"
        "在您决定撤回本次办理或手动提醒之前，账号邮箱仍由本项目占用（R9）。",
    ),
    "unreachable": (
        "A mail to {who} about this case was refused by the mail server. Ask for another address and correct the case.",
        "邮件服务器拒收了发给{who}的与本项目有关的邮件。请确认新的邮箱地址并更正项目资料。",
    ),
    "unreachable_task": (
        "A mail to {who} about this task was refused by the mail server: {task}. Ask for another address and correct "
        "the case.",
        "邮件服务器拒收了发给{who}的关于此任务的邮件：{task}。请确认新的邮箱地址并更正项目资料。",
    ),
}
"""A code, its English, its Chinese."""
