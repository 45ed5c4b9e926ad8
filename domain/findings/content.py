"""Findings about what is printed on a paper, as far as a machine can read it (R11, R22, R23).

A machine may misread: whatever differs is a warning, for a person to judge. What it could not read is *not checked*.
"""

from domain.findings.entry import Entry, entry
from domain.vocabulary import Severity

_WARNING, _INFO = Severity.WARNING, Severity.INFO

_FIELDS = {
    "entity_name": ("the entity's name", "主体名称"),
    "registration_number": ("the registration number", "注册号"),
    "contact_name": ("the contact's name", "联系人姓名"),
    "contact_phone": ("the contact's phone number", "联系人电话号码"),
}
"""What is looked for on papers, in words."""


def _about(field: str, english: str, chinese: str) -> tuple[Entry, ...]:
    return (
        entry(
            f"{field}_differs",
            _WARNING,
            (
                f"What is printed as {english} differs from the case.",
                "Compare the two. Correct whichever is wrong: hand in the right paper, or have the case corrected.",
            ),
            (f"文件上的{chinese}与申请资料不一致。", "请对照两者并更正有误的一方：提交正确的文件，或更正申请资料。"),
        ),
        entry(
            f"{field}_right_elsewhere",
            _INFO,
            (
                f"Another paper of this kind shows {english} as in the case; this one shows something else.",
                "If this is the wrong paper, remove it before you apply.",
            ),
            (f"同类的另一份文件上的{chinese}与申请资料一致；这一份不一致。", "如果这份文件有误，请在申请前将其移除。"),
        ),
        entry(
            f"{field}_written_otherwise",
            _INFO,
            (
                f"The paper has {english}, written with other capitals, widths, spaces or punctuation.",
                "Compare the two; if the paper is right, have the case corrected to what is printed.",
            ),
            (
                f"文件上的{chinese}仅在大小写、全角半角、空格或标点上不同。",
                "请对照两者；如以文件为准，请将申请资料更正为文件上印刷的写法。",
            ),
        ),
        entry(
            f"{field}_not_found",
            _WARNING,
            (
                f"The paper could be read, but {english} was not found on it.",
                "Look whether it is the right paper and whether the whole page is in the picture.",
            ),
            (f"文件可以识别，但没有找到{chinese}。", "请确认文件是否正确、页面是否完整。"),
        ),
        entry(
            f"{field}_not_checked",
            _INFO,
            (f"Whether the paper has {english} was not checked: {{because}}.", "Compare it yourself before you pay."),
            (f"未能核对文件上的{chinese}：{{because}}。", "请在付款前自行核对。"),
        ),
    )


CONTENT = (
    *(known for field, (english, chinese) in _FIELDS.items() for known in _about(field, english, chinese)),
    entry(
        "entity_name_other_capitals",
        _WARNING,
        (
            "The paper has the entity's name in other capitals than the case; it must match exactly (R11).",
            "Have the case corrected to what is printed, so that it is typed so; or ops let it stand.",
        ),
        (
            "文件上的主体名称与申请资料的大小写不同；名称必须完全一致（R11）。",
            "请将申请资料更正为文件上印刷的写法，以便照此填写；或由运营人员确认接受。",
        ),
    ),
    entry(
        "months_too_old",
        _WARNING,
        (
            "The newest month on the statement is {newest}; the last three months are wanted (R23).",
            "Get a newer statement.",
        ),
        ("账单上最近的月份是 {newest}；需要最近三个月的记录（R23）。", "请提供较新的账单。"),
    ),
    entry(
        "months_missing",
        _WARNING,
        (
            "Of the last three months, only these are on the statement: {months} (R23).",
            "Hand in the pages or statements of the other months as well.",
        ),
        ("账单上只有以下月份：{months}；需要最近三个月的记录（R23）。", "请补交其他月份的账单或页面。"),
    ),
    entry(
        "months_not_checked",
        _INFO,
        ("Which months the statement covers was not checked: {because}.", "Look that it has the last three months."),
        ("未能核对账单的月份：{because}。", "请自行确认包含最近三个月的记录。"),
    ),
    entry(
        "text_turned",
        _WARNING,
        ("The print on the picture stands on its side or upside down.", "Turn the picture upright and save it again."),
        ("图片中的文字是横置或倒置的。", "请将图片转正后重新保存。"),
    ),
)
"""`evidence` holds what was compared: `expected` and `printed`, side by side."""
