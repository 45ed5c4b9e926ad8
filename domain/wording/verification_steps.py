"""How the tasks of verification are done: the guide's steps in our words (R21-R33)."""

from domain.vocabulary import TaskName

_HAND_IN = (
    "Hand the papers in as agreed with us; please do not send papers of identity by mail (R14).",
    "请按与我们约定的方式提交材料，请勿通过邮件发送身份证件（R14）。",
)
_WHERE = (
    "What the agency asks for, and until when, stands in the console: Settings, Weixin Verification, View (R32).",
    "审核机构的要求和期限可在后台“设置”-“微信认证”-“查看”中查看（R32）。",
)

VERIFICATION_STEPS: dict[TaskName, tuple[tuple[str, str], ...]] = {
    TaskName.PROVIDE_DOCUMENTS: (
        (
            "Each file is .jpg, .jpeg, .bmp, .gif or .png and at most 5 MB (R21).",
            "每个文件须为 .jpg、.jpeg、.bmp、.gif 或 .png 格式，且不超过 5 MB（R21）。",
        ),
        _HAND_IN,
    ),
    TaskName.APPLY_FOR_VERIFICATION: (
        (
            "The admin logs in to the platform and chooses Features, Weixin Verification, Verify (R26).",
            "管理员登录微信公众平台，在“功能”-“微信认证”中点击“认证”（R26）。",
        ),
        (
            "Sign the Weixin Official Accounts Platform Verification Service Agreement (R26).",
            "签署《微信公众平台认证服务协议》（R26）。",
        ),
        (
            "Fill in qualification and contact, and upload the papers of this case. A small-amount transfer "
            "does not exist for overseas entities (R27).",
            "填写资质信息和联系人信息，上传本项目的材料。非中国大陆主体不支持小额打款验证（R27）。",
        ),
        (
            "The verification contact does not become an admin; the admin is changed in the personnel settings (R24).",
            "认证联系人不会因此成为管理员；如需更换管理员，请在人员设置中修改（R24）。",
        ),
    ),
    TaskName.CONFIRM_LATE_PAYMENT: (
        (
            "A review that begins now may end after the verification window, and the fee is never refunded (R28, R30).",
            "现在开始的审核可能在认证期限之后才结束，且审核费不予退还（R28、R30）。",
        ),
        (
            "Decide: proceed, or stop, which withdraws the case. Give the reason.",
            "请决定：继续，或停止（停止即撤回本次办理），并说明理由。",
        ),
    ),
    TaskName.PAY_FEE: (
        (
            "Pay by Weixin Pay or bank card (Visa, MasterCard) as the console says (R26).",
            "按后台提示，用微信支付或银行卡（Visa、MasterCard）付款（R26）。",
        ),
        (
            "The rate is that of the Weixin Official Accounts Platform Verification Service Agreement; it is due for "
            "each application, whatever its outcome, and is not refunded (R28).",
            "费率以《微信公众平台认证服务协议》为准；每次申请均须支付，无论结果如何均不退还（R28）。",
        ),
    ),
    TaskName.ASSIGN_AGENCY: (
        (
            "The platform names a review agency after the payment; the admin sees it in the console (R29).",
            "付款后平台会分配审核机构，管理员可在后台看到（R29）。",
        ),
        ("Record which one it is.", "请登记是哪一家审核机构。"),
    ),
    TaskName.CORRECT_DOCUMENTS: (
        (
            "The agency sent the application back. A new file is needed for each paper it named (R33).",
            "审核机构退回了申请，其指出的每份材料都需要提交新文件（R33）。",
        ),
        _HAND_IN,
        _WHERE,
    ),
    TaskName.RESUBMIT: (
        (
            "Correct what the agency named inside the same application and submit it again; there is no new fee (R33).",
            "在同一申请中更正审核机构指出的问题并重新提交，无需再次付费（R33）。",
        ),
        _WHERE,
    ),
}
"""By task, each step in English and Chinese."""
