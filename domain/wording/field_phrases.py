"""What the fields are called that an agency may name (R11, R12, R26)."""

_FIELDS: dict[str, tuple[str, str]] = {
    "account_email": ("Account e-mail", "账号邮箱"),
    "entity.name": ("Entity name", "主体名称"),
    "entity.category": ("Kind of entity", "主体类型"),
    "entity.country": ("Country or region", "国家或地区"),
    "entity.registration_number": ("Registration number", "注册号"),
    "admin.name": ("Admin's name", "管理员姓名"),
    "admin.phone": ("Admin's phone", "管理员手机号"),
    "admin.id_number": ("Admin's ID number", "管理员证件号码"),
    "admin.email": ("Admin's e-mail", "管理员邮箱"),
    "contact.name": ("Contact's name", "联系人姓名"),
    "contact.phone": ("Contact's phone", "联系人手机号"),
    "contact.email": ("Contact's e-mail", "联系人邮箱"),
    "mini_program.name": ("Mini Program's name", "小程序名称"),
    "mini_program.appid": ("AppID", "AppID（小程序 ID）"),
    "invoice": ("Invoice information", "开票信息"),
    "name": ("Name", "名称"),
    "phone": ("Phone", "电话"),
}

FIELDS = {f"field_{path.replace('.', '_')}": words for path, words in _FIELDS.items()}
"""A code, its English, its Chinese."""
