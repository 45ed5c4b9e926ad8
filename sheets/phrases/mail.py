"""Phrases that every mail has."""

MAIL = {
    "labelled": ("{label}: {text}", "{label}：{text}"),
    "label": ("{label}: ", "{label}："),
    "mail_greeting": ("Hello,", "您好！"),
    "mail_answer": (
        "If you have questions, reply to this mail or write to {email}.",
        "如有疑问，请直接回复本邮件或发送至 {email}。",
    ),
    "mail_answer_done": (
        "When it is done, or if you have questions, reply to this mail or write to {email}.",
        "完成后请回复本邮件告知我们；如有疑问请发送至 {email}。",
    ),
    "mail_footer": (
        "Pailou wrote this mail by itself. It never asks for a password, a login QR code or what is in an e-mail from "
        "the platform.",
        "本邮件由 Pailou 自动发送。Pailou 绝不会索要密码、登录二维码或平台邮件的内容。",
    ),
}
"""A key, its English, its Chinese."""
