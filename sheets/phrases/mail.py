"""Phrases that every mail has."""

MAIL = {
    "labelled": ("{label}: {text}", "{label}：{text}"),
    "label": ("{label}: ", "{label}："),
    "mail_footer": (
        "Pailou wrote this mail by itself. It never asks for a password, a login QR code or what is in an e-mail from "
        "the platform.",
        "本邮件由 Pailou 自动发送。Pailou 绝不会索要密码、登录二维码或平台邮件的内容。",
    ),
}
"""A key, its English, its Chinese."""
