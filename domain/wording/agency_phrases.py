"""How to reach a review agency (R31)."""

AGENCY = {
    "agency_phone": ("Phone: {value}", "电话：{value}"),
    "agency_email": ("E-mail: {value}", "邮箱：{value}"),
    "agency_account": ("Official Account: {value}", "公众号：{value}"),
    "agency_weixin": ("Weixin ID: {value}", "微信号：{value}"),
    "agency_hours": (
        "Hours: {opens}-{closes} in Shanghai, Monday to Friday on business days",
        "工作时间：上海时间周一至周五（工作日）{opens}-{closes}",
    ),
    "agency_open": ("It is open now.", "现在正在办公。"),
    "agency_closed": ("It is closed now, and opens on {opens}.", "现在不办公，将于{opens}开始办公。"),
}
"""A code, its English, its Chinese."""
