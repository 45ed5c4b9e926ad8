"""What tasks and papers are called, and why a task is needed."""

from domain.findings.terms import PAPER_NAMES
from domain.vocabulary import TaskName

TITLES: dict[TaskName, tuple[str, str]] = {
    TaskName.CREATE_ACCOUNT: ("Create the Mini Program account", "注册小程序账号"),
    TaskName.QUICK_REGISTER: ("Register the Mini Program through your Official Account", "通过公众号快速注册小程序"),
    TaskName.ACTIVATE_ACCOUNT: ("Activate the account", "激活账号"),
    TaskName.REGISTER_ENTITY: ("Register the entity", "登记主体信息"),
    TaskName.BIND_ADMIN: ("Bind the admin", "绑定管理员"),
    TaskName.COMPLETE_REGISTRATION: ("Complete the registration", "完成注册"),
    TaskName.CHECK_VERIFIED: ("Check whether the account is verified", "确认账号是否已认证"),
    TaskName.PROVIDE_DOCUMENTS: ("Hand in the papers", "提交认证材料"),
    TaskName.APPLY_FOR_VERIFICATION: ("Apply for verification", "申请微信认证"),
    TaskName.CONFIRM_LATE_PAYMENT: (
        "Decide whether to pay after the safe date",
        "决定是否在稳妥日期之后付款",
    ),
    TaskName.PAY_FEE: ("Pay the review fee", "支付审核服务费"),
    TaskName.ASSIGN_AGENCY: ("Record the review agency", "登记审核机构"),
    TaskName.CORRECT_DOCUMENTS: ("Hand in corrected papers", "提交更正后的材料"),
    TaskName.RESUBMIT: ("Resubmit the application", "重新提交申请"),
}
"""What a task is called to people."""

_WHY: dict[TaskName, tuple[str, str]] = {
    TaskName.CREATE_ACCOUNT: (
        "Everything begins with the account: the registration, and later the verification.",
        "先有账号，才能注册，之后才能认证。",
    ),
    TaskName.QUICK_REGISTER: (
        "This makes the Mini Program from your Official Account. Where its verification is reused, neither papers nor "
        "a fee are needed (R7).",
        "由此从您的公众号创建小程序。复用微信认证资质时，无需提交材料，也无需付费（R7）。",
    ),
    TaskName.ACTIVATE_ACCOUNT: (
        "Registration goes on only in an activated account (R10).",
        "账号激活后才能继续注册（R10）。",
    ),
    TaskName.REGISTER_ENTITY: (
        "This entity is what the agency verifies later: its name here must be that of the certificate (R11).",
        "审核机构之后认证的就是该主体：此处名称须与证书一致（R11）。",
    ),
    TaskName.BIND_ADMIN: (
        "Only the bound admin can log in and apply for the verification (R12, R26).",
        "只有已绑定的管理员才能登录并申请认证（R12、R26）。",
    ),
    TaskName.COMPLETE_REGISTRATION: (
        "The Mini Program gets its appid by it; the verification can be applied for only then (R13).",
        "完成注册后小程序才获得 AppID，才能申请认证（R13）。",
    ),
    TaskName.CHECK_VERIFIED: (
        "The verification was reported as reused, but only what the console shows counts (R8).",
        "已报告复用认证资质，但以后台显示的认证状态为准（R8）。",
    ),
    TaskName.PROVIDE_DOCUMENTS: (
        "The application goes out only with all papers in order: the fee is not refunded if the agency finds them "
        "wanting (R28).",
        "材料齐全且无误后才能提交申请：即使审核机构认为材料不合格，审核费也不退还（R28）。",
    ),
    TaskName.APPLY_FOR_VERIFICATION: (
        "The Mini Program may go live only after its verification has passed (R15).",
        "小程序通过认证后才能上线（R15）。",
    ),
    TaskName.CONFIRM_LATE_PAYMENT: (
        "No safe day to pay is left: the review of a payment made now may end after the window (R16, R30).",
        "已没有稳妥的付款日：现在付款，审核可能在认证期限之后才结束（R16、R30）。",
    ),
    TaskName.PAY_FEE: ("The review begins only after the fee is paid (R30).", "支付审核费后才开始审核（R30）。"),
    TaskName.ASSIGN_AGENCY: (
        "Pailou takes the decision of the agency that is on record, and can tell people how to reach it (R29).",
        "Pailou 只接受已登记的审核机构的决定，也才能告知各方其联系方式（R29）。",
    ),
    TaskName.CORRECT_DOCUMENTS: (
        "The agency sent the application back; the review goes on only with what it asked for (R33).",
        "审核机构退回了申请，补齐其要求的内容后审核才会继续（R33）。",
    ),
    TaskName.RESUBMIT: (
        "The application was sent back; the review goes on only once it is submitted again (R33).",
        "申请已被退回，重新提交后审核才会继续（R33）。",
    ),
}

TASK_PHRASES = {
    **{f"title_{task}": words for task, words in TITLES.items()},
    **{f"why_{task}": words for task, words in _WHY.items()},
    **{f"paper_{kind}": words for kind, words in PAPER_NAMES.items()},
}
"""A code, its English, its Chinese."""
