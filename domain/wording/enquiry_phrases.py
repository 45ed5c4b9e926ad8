"""A letter to a review agency."""

ENQUIRY = {
    "enquiry_subject": ("Enquiry about reviews in progress", "关于认证审核进度的咨询"),
    "enquiry_greeting": (
        "Dear Sir or Madam, we help the applicants with the registration and verification of their Mini Programs, and "
        "ask kindly on their behalf how far the following Weixin verifications have come. By our count more than 15 "
        "business days have passed.",
        "您好！我们协助以下申请主体办理小程序注册与认证，特代为咨询其微信认证的审核进度。"
        "按我方计算，已超过 15 个工作日。",
    ),
    "enquiry_about": (
        "AppID {appid}, application {application}, in review since {since} (Shanghai)",
        "AppID {appid}，第 {application} 次申请，自{since}（上海时间）起审核",
    ),
    "enquiry_answer": ("Please answer this mail.", "请直接回复本邮件。"),
    "enquiry_answer_to": (
        "Please answer this mail, or write to {email}.",
        "请直接回复本邮件，或发送至 {email}。",
    ),
    "enquiry_thanks": (
        "If anything is missing, please send the application back in the console, so that it can be corrected. Thank "
        "you for your work.",
        "如需补充或更正材料，请在后台退回申请，以便及时处理。感谢您的工作！",
    ),
}
"""A code, its English, its Chinese."""
