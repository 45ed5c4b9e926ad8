"""What papers say in each language: titles, labels, sentences."""

from domain.vocabulary import DocumentKind as K

LANGUAGES = {"latin": "en", "hant": "zh-Hant", "hans": "zh-Hans", "japanese": "ja", "korean": "ko", "cyrillic": "ru"}
"""The language of a merchant's papers, by script."""

_KINDS = (
    K.ENTITY_CERTIFICATE,
    K.APPLICATION_FORM,
    K.AUTHORIZATION_LETTER,
    K.TRADEMARK_CERTIFICATE,
    K.TRADEMARK_AUTHORIZATION,
    K.CONTACT_ID,
    K.CONTACT_PHONE_STATEMENT,
    K.OFFICE_PHONE_BILL,
    K.BANK_STATEMENT,
    K.EMPLOYMENT_PROOF,
)


def _titles(*titles: str) -> dict[K, tuple[str, ...]]:
    return {kind: tuple(title.split("/")) for kind, title in zip(_KINDS, titles, strict=True)}


TITLES = {
    "en": _titles(
        "CERTIFICATE OF REGISTRATION/Certificate of Incorporation/Extract from the Trade Register",
        "Verification Application Form",
        "Operation Authorization Letter/Letter of Authorization",
        "Trademark Registration Certificate",
        "Trademark Authorization",
        "IDENTITY CARD/PASSPORT/DRIVING LICENCE",
        "Mobile Statement/Your mobile bill",
        "Business Telephone Bill",
        "Bank Statement/Account Statement",
        "STAFF/Employee Card",
    ),
    "zh-Hant": _titles(
        "公司註冊證明書/商業登記證", "認證申請公函", "營運授權書", "商標註冊證", "商標授權書",
        "身份證/國民身分證", "流動電話月結單/行動電話帳單", "辦公室電話賬單", "銀行月結單/存摺明細", "員工證",
    ),
    "zh-Hans": _titles(
        "公司注册证书/营业执照", "认证申请公函", "运营授权书", "商标注册证", "商标授权书",
        "身份证", "手机话费账单", "办公电话账单", "银行流水/银行对账单", "工作证",
    ),
    "ja": _titles(
        "履歴事項全部証明書/登記簿謄本", "認証申請書", "運営委任状", "商標登録証", "商標使用許諾書",
        "運転免許証/マイナンバーカード", "携帯電話ご利用明細", "電話料金請求書", "取引明細書/入出金明細", "社員証",
    ),
    "ko": _titles(
        "사업자등록증", "인증 신청서", "운영 위임장", "상표 등록증", "상표 사용 허가서",
        "주민등록증", "휴대전화 요금 명세서", "전화 요금 청구서", "거래 내역서", "사원증",
    ),
    "ru": _titles(
        "Свидетельство о регистрации", "Заявление", "Доверенность", "Свидетельство на товарный знак", "Разрешение",
        "Удостоверение личности", "Счёт за телефон", "Счёт за связь", "Выписка по счёту", "Пропуск",
    ),
}  # fmt: skip

_LABELS = ("entity", "number", "address", "person", "phone", "program", "date", "born", "month", "out", "into", "seal")


def _labels(*labels: str) -> dict[str, tuple[str, ...]]:
    return {name: tuple(label.split("/")) for name, label in zip(_LABELS, labels, strict=True)}


LABELS = {
    "en": _labels(
        "Company name/Name of company/Entity", "Registration number/Company No./Reg. no.", "Registered address/Address",
        "Name/Full name", "Phone number/Mobile", "Mini Program", "Date of issue/Issued on", "Date of birth",
        "Month/Date", "Charged/Debit", "Paid/Credit", "APPROVED",
    ),
    "zh-Hant": _labels(
        "公司名稱/名稱 Name", "註冊編號/登記證號碼/統一編號", "地址/Address 地址", "姓名/姓名 Name",
        "電話號碼/手機號碼",
        "小程序名稱", "簽發日期", "出生日期", "月份/日期", "支出/費用", "存入/已繳", "專用章",
    ),
    "zh-Hans": _labels(
        "公司名称/名称", "注册号/统一编号", "地址/住所", "姓名", "电话号码/手机号码",
        "小程序名称", "签发日期", "出生日期", "月份/日期", "支出/费用", "存入/已缴", "专用章",
    ),
    "ja": _labels(
        "商号/会社名", "会社法人等番号/登録番号", "本店/住所", "氏名/お名前", "電話番号/携帯番号",
        "ミニプログラム名", "発行日", "生年月日", "利用月/日付", "出金/請求額", "入金/お支払額", "之印",
    ),
    "ko": _labels(
        "상호/법인명", "등록번호", "주소", "성명", "전화번호",
        "미니 프로그램", "발급일", "생년월일", "월/일자", "출금", "입금", "직인",
    ),
    "ru": _labels(
        "Наименование", "Регистрационный номер", "Адрес", "ФИО/Имя", "Телефон",
        "Мини-программа", "Дата выдачи", "Дата рождения", "Месяц/Дата", "Расход", "Приход", "ПЕЧАТЬ",
    ),
}  # fmt: skip
"""Each with other words for it."""

SENTENCES = {
    "en": "This paper is issued on the application of the person named above and is valid without a signature. "
    "Changes have to be reported to the registrar within fourteen days.",
    "zh-Hant": "本文件應上述人士之申請而發出，無須簽署即屬有效。如有更改，須於十四日內向登記處申報。",
    "zh-Hans": "本文件应上述人士的申请而发出，无需签字即为有效。如有变更，须在十四日内向登记机关申报。",
    "ja": "この書面は上記の者の申請により発行したものであり、署名がなくても有効です。"
    "変更は十四日以内に届け出てください。",
    "ko": "이 문서는 위 사람의 신청에 따라 발급되었으며 서명이 없어도 유효합니다. 변경은 십사일 이내에 신고하십시오.",
    "ru": "Документ выдан по заявлению указанного лица и действителен без подписи. Об изменениях сообщают в течение "
    "четырнадцати дней.",
}

ADDRESSES = {
    "en": ("12 Example Street, Sampletown 00100", "Musterweg 7, 00000 Musterstadt", "45 Invented Road, Level 3"),
    "zh-Hant": ("香港中環虛構道12號3樓", "臺北市範例路一段45號"),
    "zh-Hans": ("新加坡虚构路12号三楼", "吉隆坡示例街45号"),
    "ja": ("東京都架空区見本町一丁目2番3号",),
    "ko": ("서울특별시 가상구 견본로 12",),
    "ru": ("г. Примерск, ул. Образцовая, д. 12",),
}
