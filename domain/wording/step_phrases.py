"""The steps of all tasks by code, and what depends on the case."""

from domain.wording.registration_steps import REGISTRATION_STEPS
from domain.wording.verification_steps import VERIFICATION_STEPS

STEPS = {**REGISTRATION_STEPS, **VERIFICATION_STEPS}
"""By task."""

_PARTICULARS = {
    "lack_absent": ("Missing: {what}.", "缺少：{what}。"),
    "lack_sent_back": ("Sent back: a new {what}.", "被退回，需提交新的{what}。"),
    "lack_flagged": ("In need of another look: {what}.", "需要再次确认：{what}。"),
    "lack_being_read": ("Being read: {what}.", "正在识别：{what}。"),
    "paper_helpful": ("Helpful, not needed: {what}.", "有帮助但非必需：{what}。"),
    "account_is": ("Account e-mail: {email}", "账号邮箱：{email}"),
    "pay_together": (
        "The payment page follows the application in the console: pay together with the admin (R26).",
        "付款页面在后台提交申请之后出现，请与管理员一同完成支付（R26）。",
    ),
    "reuse_planned": (
        "Planned: operator information {operator}, verification {verification}.",
        "计划：运营者信息{operator}，微信认证资质{verification}。",
    ),
    "reused": ("reused", "复用"),
    "not_reused": ("not reused", "不复用"),
    "printed_name": ("As printed on your certificate: {name}", "与您的证书所印一致：{name}"),
    "printed_number": ("Number: {number}", "注册号：{number}"),
    "certificate_is": ("The certificate is {what} (R17).", "证书为{what}（R17）。"),
    "name_confirmed": (
        "Code is already published: confirm the name (R26).",
        "代码已发布：请确认小程序名称（R26）。",
    ),
    "name_from_trademark": (
        "The name comes from a trademark: its papers go with the application (R20).",
        "名称来自商标：商标材料须随申请一并提交（R20）。",
    ),
    "invoice_now": ("Enter the invoice information (R26).", "填写开票信息（R26）。"),
    "invoice_later": (
        "Postpone the invoice: it can be asked for later from customer service (R26).",
        "暂不开具发票：之后可联系客服申请（R26）。",
    ),
}

STEP_PHRASES = {
    **{f"step_{task}_{number}": step for task, steps in STEPS.items() for number, step in enumerate(steps, 1)},
    **_PARTICULARS,
}
"""A code, its English, its Chinese."""
