"""How the tasks of registration are done: the guide's steps in our words (R4, R9-R13)."""

from domain.vocabulary import TaskName

REGISTRATION_STEPS: dict[TaskName, tuple[tuple[str, str], ...]] = {
    TaskName.CREATE_ACCOUNT: (
        (
            "Open the Weixin Mini Program registration page and choose Register.",
            "打开微信小程序注册页面，点击“注册”。",
        ),
        ("Enter the account e-mail of this case (R9).", "填写本项目的账号邮箱（R9）。"),
        (
            "It must not be registered with the Official Accounts or Open Platform, nor linked to a personal Weixin.",
            "该邮箱不得已注册微信公众平台或微信开放平台，也不得绑定个人微信号。",
        ),
        (
            "Choose the password yourself and keep it to yourself: nobody at Pailou will ever ask for it.",
            "密码请自行设置并妥善保管：Pailou 的任何人都不会向您索要密码。",
        ),
    ),
    TaskName.QUICK_REGISTER: (
        (
            "Log in to the Weixin Official Accounts Platform, open Mini Program Management, choose Add, then Quick "
            "Registration and Verification (R4).",
            "登录微信公众平台，进入“小程序管理”，点击“添加”，选择“快速注册并认证小程序”（R4）。",
        ),
        (
            "Read and agree to the creation agreement; the admin confirms with Weixin (R4).",
            "阅读并同意小程序快速创建协议，由管理员用微信确认（R4）。",
        ),
        (
            "Choose what is reused: the entity's qualification always, operator and verification as planned (R5).",
            "选择要复用的信息：主体资质必选，运营者信息和微信认证资质按计划选择（R5）。",
        ),
        (
            "Enter the account e-mail of this case (R9). It must not be registered with the Official Accounts or Open "
            "Platform, nor linked to a personal Weixin.",
            "填写本项目的账号邮箱（R9）。该邮箱不得已注册微信公众平台或微信开放平台，也不得绑定个人微信号。",
        ),
        ("Tell us what you really chose to reuse.", "请告知我们您实际选择复用的信息。"),
    ),
    TaskName.ACTIVATE_ACCOUNT: (
        (
            "Open the confirmation e-mail that the platform sent to the account e-mail, and follow its link (R10).",
            "打开平台发送到账号邮箱的确认邮件，点击其中的链接（R10）。",
        ),
        (
            "Nothing in it needs to be sent to us: tell us only when it was done.",
            "无需向我们提供邮件内容：只需告知我们完成的时间。",
        ),
    ),
    TaskName.REGISTER_ENTITY: (
        (
            "Choose the country or region where the entity is registered, enter its name and registration number "
            "(R11).",
            "选择主体注册所在的国家或地区，填写主体名称和注册号（R11）。",
        ),
        (
            "The name must match the registration certificate exactly, to the letter (R11).",
            "名称必须与注册证书完全一致，一字不差（R11）。",
        ),
        ("Tell us what you typed; we compare it with the case.", "请告知我们您实际填写的内容，我们会与项目资料核对。"),
    ),
    TaskName.BIND_ADMIN: (
        (
            "Enter the admin's name, phone and ID number in the console, and let the admin scan with their own Weixin.",
            "在后台填写管理员的姓名、手机号和证件号码，并由管理员用本人微信扫码。",
        ),
        (
            "What the admin does in the account counts as the account's own doing, and the account's holder answers in "
            "law for what goes wrong: act carefully, and lend nobody personal data for a registration (R14).",
            "管理员在账号中的操作视为该账号的行为，由此产生的法律责任由账号所有者承担："
            "请谨慎操作，不要将个人信息提供给他人用于注册（R14）。",
        ),
    ),
    TaskName.COMPLETE_REGISTRATION: (
        (
            "Check the entity's data once more and complete the registration. The account gets its appid (R13).",
            "再次核对主体信息后完成注册，账号将获得 AppID（R13）。",
        ),
        (
            "From this instant the verification must be complete within the window (R16). Tell us appid and time.",
            "自此刻起，须在认证期限内完成认证（R16）。请告知我们 AppID 和完成时间。",
        ),
    ),
    TaskName.CHECK_VERIFIED: (
        (
            "Open Settings, Weixin Verification, View, and see whether the account is shown as verified (R8, R32).",
            "打开“设置”-“微信认证”-“查看”，确认账号是否显示为已认证（R8、R32）。",
        ),
        ("Tell us what you saw; a screenshot helps.", "请告知我们您看到的结果，最好附上截图。"),
    ),
}
"""By task, each step in English and Chinese."""
