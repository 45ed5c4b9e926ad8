"""Phrases of the sheet that goes with the form and the letter."""

KIT = {
    "sheet_title": ("What to write on the form and the letter", "公函与授权书填写内容"),
    "sheet_intro": (
        "Copy each string exactly: every letter, space and sign counts. Copy only what the form or letter asks for.",
        "请逐字照抄：每个字母、空格和符号都要一致。只填写表格或授权书上要求的内容。",
    ),
    "not_the_form": (
        "This sheet is not the form. Pailou has no form of its own and pretends to none: only Tencent's own templates "
        "count. Fill them in, sign and seal them as they say, then photograph or scan the original.",
        "本页不是公函。Pailou 没有自己的表格，也不提供仿制的表格：只有腾讯官方模板有效。"
        "请填写模板，按要求签字盖章，然后对原件拍照或扫描。",
    ),
    "the_files": ("The templates", "模板文件"),
    "file_beside": ("beside this sheet: {name}", "与本页放在一起：{name}"),
    "file_as_of": ("current on {day}", "{day} 的版本"),
    "file_source": ("from: {source}", "来源：{source}"),
    "file_other_language": (
        "There is none in English here; this one is in Chinese.",
        "这里没有中文模板，此为英文模板。",
    ),
    "file_none": (
        "There is no template here. Get Tencent's own: in the console, where the verification asks for this paper, or "
        "from Tencent's guide on verifying Mini Programs of entities outside the Chinese Mainland.",
        "这里没有模板。请获取腾讯官方模板：在后台认证页面要求上传该材料之处，或在腾讯《非中国大陆主体小程序认证指引》中。",
    ),
    "file_may_be_newer": (
        "If the console offers a newer template, take that one.",
        "如后台提供更新的模板，请以后台为准。",
    ),
    "section_application_form": ("For the verification application form", "认证申请公函"),
    "section_authorization_letter": ("For the operation authorization letter", "运营授权书"),
    "section_console": ("For the console, when the verification is applied for", "在后台申请认证时"),
    "how_handed_in": (
        "A photo or scan of the original: .jpg, .jpeg, .bmp, .gif or .png, at most 5 MB (R18, R19, R21).",
        "须为原件的照片或扫描件：.jpg、.jpeg、.bmp、.gif 或 .png，不超过 5 MB（R18、R19、R21）。",
    ),
    "names_operator": (
        "Here the operator is named. This part holds an ID number: give it to nobody who does not need it (R14).",
        "此处填写运营者。本部分含证件号码，请勿提供给无关人员（R14）。",
    ),
    "to_choose": ("choose it in the console's list", "在后台列表中选择"),
    "no_papers_needed": (
        "As planned, the verification of the Official Account is reused: then no form and no letter are needed (R7).",
        "按计划将复用公众号的认证资质，届时无需公函和授权书（R7）。",
    ),
    "form_left_out": (
        "This verification is repeated and the entity's name is unchanged: the form may be left out. The agency "
        "decides (R25).",
        "此次为再次认证且主体名称未变：可不提交新公函，以审核机构意见为准（R25）。",
    ),
    "rule_numbers": (
        "R11 and the like are the numbers of the rules that Pailou takes from Tencent's guide.",
        "R11 等编号是 Pailou 根据腾讯指引整理的规则编号。",
    ),
    "note_certificate": ("exactly as on the registration certificate (R11)", "与注册证书完全一致（R11）"),
    "note_country": ("where the entity is registered (R1, R11)", "主体注册地（R1、R11）"),
    "note_category": ("decides which entity document is wanted (R17)", "决定需要哪种主体证明（R17）"),
    "note_account": (
        "the account's e-mail (R9); only the admin has its password, and gives it to nobody",
        "账号邮箱（R9）；密码仅管理员持有，请勿告知他人",
    ),
    "note_appid": ("assigned when the registration was complete (R13)", "注册完成时分配（R13）"),
    "note_name": ("as in the console", "与后台一致"),
    "note_name_confirmed": (
        "code is published already: the name must be confirmed during the verification (R26)",
        "代码已发布：认证时必须确认名称（R26）",
    ),
    "note_trademark_entity": (
        "taken from a trademark that the entity holds: the trademark registration certificate goes along (R20)",
        "名称来自主体持有的商标：需附商标注册证（R20）",
    ),
    "note_trademark_other": (
        "taken from somebody else's trademark: their authorization certificates go along, 1 to 5 (R20)",
        "名称来自他人的商标：需附商标授权书 1 至 5 份（R20）",
    ),
    "note_operator": ("the admin, who operates the account (R12)", "管理员，即账号运营者（R12）"),
    "note_id_number": (
        "as on the admin's ID; for this letter alone (R12, R14)",
        "与管理员证件一致；仅用于授权书（R12、R14）",
    ),
    "note_contact_name": (
        "exactly as on the contact's ID (R22); the contact does not become an admin by it (R24)",
        "与联系人证件完全一致（R22）；联系人不会因此成为管理员（R24）",
    ),
    "note_contact_phone": (
        "with the country code; the number on the phone statement (R23)",
        "含国家/地区代码；与话费账单上的号码一致（R23）",
    ),
    "note_invoice": ("chosen when applying (R26)", "申请时选择（R26）"),
    "note_unseen": (
        "this string holds a sign that cannot be seen, or several spaces in a row: copy it, do not retype it",
        "该内容含有不可见字符或连续空格：请复制，不要手工输入",
    ),
}
"""A key, its English, its Chinese."""
