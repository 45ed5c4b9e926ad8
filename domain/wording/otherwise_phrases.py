"""What happens if a task is not done: what is known, and what is not (R16, R28, R33)."""

OTHERWISE = {
    "otherwise_unregistered": (
        "Nothing is lost yet: the verification window begins only with the registration. But the Mini Program cannot "
        "go live; after {weeks} weeks without progress reminders stop, and our team decides whether to go on.",
        "目前没有损失：认证期限从注册完成时才开始计算。但小程序无法上线；"
        "连续 {weeks} 周没有进展后将停止提醒，由我们的运营团队决定是否继续办理。",
    ),
    "otherwise_slot": (
        "The place among the quick registrations of this month is lost. Another one is booked, which may be one of a "
        "later month (R3).",
        "本月的快速注册名额将失效。届时会重新预留名额，可能要到之后的月份才能注册（R3）。",
    ),
    "otherwise_papers_early": (
        "Nothing is lost yet. But completing registration starts the window of {days} days, and whatever the papers "
        "take after that comes off it (R16).",
        "目前没有损失。但完成注册后 {days} 天的认证期限即开始计算，此后准备材料所用的时间都会计入其中（R16）。",
    ),
    "otherwise_safe": (
        "A review that is paid for later may end after the window. The fee is due all the same and never refunded "
        "(R28, R30).",
        "若在此之后付款，审核可能在认证期限之后才完成；审核费仍须支付且不予退还（R28、R30）。",
    ),
    "otherwise_lapse": (
        "If no application is under review when the window closes on {closes}, we close this case. What Tencent does "
        "with the account then, its guide does not say (R16).",
        "若认证期限于{closes}届满时没有正在审核的申请，我们将结束本次办理。"
        "届时腾讯如何处理该账号，官方指引未作说明（R16）。",
    ),
    "otherwise_lapse_then": (
        "If no application is under review by then, we close this case. What Tencent does with the account then, its "
        "guide does not say (R16).",
        "若届时没有正在审核的申请，我们将结束本次办理。届时腾讯如何处理该账号，官方指引未作说明（R16）。",
    ),
    "otherwise_no_window": (
        "No window closes, so nothing lapses; but the Mini Program may not go live before it is verified (R15).",
        "没有认证期限，不会逾期；但小程序通过认证前不能上线（R15）。",
    ),
    "otherwise_check": (
        "If the account turns out not to be verified, there is only the rest of the verification window for papers, "
        "payment and review (R8, R16).",
        "若账号实际未认证，则只能用认证期限的剩余时间准备材料、付款和审核（R8、R16）。",
    ),
    "otherwise_check_passed": (
        "The verification window is over already. If the account turns out not to be verified, what Tencent does then, "
        "its guide does not say (R8, R16).",
        "认证期限已过。若账号实际未认证，腾讯届时如何处理，官方指引未作说明（R8、R16）。",
    ),
    "otherwise_agency": (
        "Nothing is lost: the review goes on. But nobody can be told where to ask, and what the agency reports is put "
        "aside until it is on record (R29).",
        "没有损失：审核照常进行。但无法告知各方查询渠道，该机构报告的结果也会在登记前暂被搁置（R29）。",
    ),
    "otherwise_wait": (
        "Until this is decided, people are told not to pay, and the window gets shorter.",
        "在作出决定之前，付款人被告知不要付款，而认证期限在缩短。",
    ),
    "otherwise_refill": (
        "Whoever has not resubmitted by then must expect that the application finally fails; the next one costs a new "
        "fee (R28, R33).",
        "若届时未重新提交，申请可能最终不通过；再次申请须重新付费（R28、R33）。",
    ),
    "otherwise_refill_assumed": (
        "How long the agency waits is not known; this date is an assumption. An application that finally fails means a "
        "new one with a new fee (R28, R33).",
        "审核机构等待多久并不确知，此日期为推定。申请最终不通过则须重新申请并重新付费（R28、R33）。",
    ),
}
"""A code, its English, its Chinese."""
