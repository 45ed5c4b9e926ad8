"""What fields are called, and choices that are words."""

LABELS = {
    "label_entity_name": ("Entity's name", "主体名称"),
    "label_registration_number": ("Registration number", "注册号"),
    "label_country": ("Country or region", "国家/地区"),
    "label_category": ("Organization category", "组织类别"),
    "label_program_name": ("Mini Program's name", "小程序名称"),
    "label_account_email": ("Account e-mail", "账号邮箱"),
    "label_appid": ("AppID", "AppID（小程序 ID）"),
    "label_operator_name": ("Operator's name", "运营者姓名"),
    "label_operator_id": ("Operator's ID number", "运营者证件号码"),
    "label_contact_name": ("Verification contact's name", "认证联系人姓名"),
    "label_contact_phone": ("Verification contact's phone", "认证联系人电话"),
    "label_contact_email": ("Verification contact's e-mail", "认证联系人邮箱"),
    "label_invoice": ("Invoice", "发票"),
    "category_enterprise": ("Enterprise", "企业"),
    "category_individual_business": ("Individual business", "个体工商户"),
    "category_government": ("Government", "政府"),
    "category_school": ("School", "学校"),
    "category_other": ("Other organization", "其他组织"),
    "invoice_now": ("Now: enter the invoice information", "现在开具：填写开票信息"),
    "invoice_later": (
        "Later: not now, it can be asked for from customer service",
        "暂不开具：之后可联系客服申请",
    ),
}
"""A key, its English, its Chinese."""
