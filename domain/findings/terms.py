"""Words that stand in evidence as stable terms, and what they are called in each language."""

from domain.vocabulary import DocumentKind, Language

PAPER_NAMES = {
    DocumentKind.ENTITY_CERTIFICATE: ("entity certificate", "主体资质证明"),
    DocumentKind.APPLICATION_FORM: ("application form", "认证申请公函"),
    DocumentKind.AUTHORIZATION_LETTER: ("operation authorization letter", "运营授权书"),
    DocumentKind.TRADEMARK_CERTIFICATE: ("trademark registration certificate", "商标注册证"),
    DocumentKind.TRADEMARK_AUTHORIZATION: ("trademark authorization certificate", "商标授权书"),
    DocumentKind.CONTACT_ID: ("contact's ID", "联系人身份证件"),
    DocumentKind.CONTACT_PHONE_STATEMENT: ("contact's mobile phone statement", "联系人手机话费账单"),
    DocumentKind.OFFICE_PHONE_BILL: ("office phone bill with seal", "办公电话账单（加盖公章）"),
    DocumentKind.BANK_STATEMENT: ("bank statement", "银行流水"),
    DocumentKind.EMPLOYMENT_PROOF: ("proof of employment", "在职证明"),
}
"""What papers are called to people."""

_TERMS: dict[str, tuple[str, str]] = {
    **{kind.value: names for kind, names in PAPER_NAMES.items()},
    # Why something was not checked.
    "not_installed": ("no reader of print is installed", "未安装文字识别程序"),
    "script_not_read": ("the installed reader does not know this script", "识别程序不支持该文字"),
    "unsure": ("the print could not be read with certainty", "文字识别不够可靠"),
    "nothing_read": ("no print could be read", "未能识别到文字"),
    "no_dates": ("no dates could be read", "未能识别到日期"),
    "reader_away": ("the reader of print did not answer", "文字识别服务没有响应"),
    "not_wanted": ("the papers of this case are not read by a machine", "本申请的材料不使用机器识别"),
    # Where a paper is cut off.
    "top": ("top", "上边"),
    "bottom": ("bottom", "下边"),
    "left": ("left", "左边"),
    "right": ("right", "右边"),
    # Why a paper is not needed.
    "name_not_a_trademark": ("the name is not taken from a trademark", "名称并非来自商标"),
    "form_may_be_left_out": (
        "the entity's name is unchanged since the last accepted form; the agency decides (R25)",
        "主体名称与上次通过的公函一致；以审核机构意见为准（R25）",
    ),
    "another_proof_is_there": ("one proof of the contact is enough (R23)", "联系人证明材料提供一种即可（R23）"),
    "entity_holds_the_trademark": ("the entity holds the trademark itself", "商标由主体自己持有"),
    # What the entity certificate is, by category (R17).
    "entity_document_enterprise": ("enterprise registration certificate or business licence", "企业注册证书或营业执照"),
    "entity_document_individual_business": ("individual business registration certificate", "个体工商户注册证书"),
    "entity_document_government": (
        "document about establishment and operation, law, or official letter with seal",
        "机构设立与运营文件、法律法规或加盖公章的公函",
    ),
    "entity_document_school": (
        "documents about the school's establishment and its educational qualification",
        "学校设立及办学资质文件",
    ),
    "entity_document_other": ("documents about establishment and operation", "组织设立与运营文件"),
    # What a file really is.
    "unknown_type": ("a file of an unknown type", "未知类型的文件"),
    "plain_text": ("plain text", "纯文本"),
    "jpeg_image": ("JPEG image", "JPEG 图片"),
    "png_image": ("PNG image", "PNG 图片"),
    "gif_image": ("GIF image", "GIF 图片"),
    "bmp_image": ("BMP image", "BMP 图片"),
    "pdf_document": ("PDF document", "PDF 文档"),
    "heic_photo": ("HEIC photo", "HEIC 照片"),
    "avif_image": ("AVIF image", "AVIF 图片"),
    "webp_image": ("WebP image", "WebP 图片"),
    "tiff_image": ("TIFF image", "TIFF 图片"),
    "jpeg2000_image": ("JPEG 2000 image", "JPEG 2000 图片"),
    "jpegxl_image": ("JPEG XL image", "JPEG XL 图片"),
    "svg_drawing": ("SVG drawing", "SVG 矢量图"),
    "icon": ("icon", "图标文件"),
    "video": ("video", "视频"),
    "photoshop_file": ("Photoshop file", "Photoshop 文件"),
    "postscript": ("PostScript file", "PostScript 文件"),
    "old_office_document": ("old Office document", "旧版 Office 文档"),
    "rtf_document": ("RTF document", "RTF 文档"),
    "zip_archive": ("Word or Excel file or ZIP archive", "Word、Excel 文件或 ZIP 压缩包"),
    "archive": ("RAR, 7-Zip or gzip archive", "RAR、7-Zip 或 gzip 压缩包"),
    "web_page": ("web page or script", "网页或脚本"),
    "program": ("program", "可执行程序"),
}
"""Each with its English and its Chinese."""


def in_language(value: str, language: Language) -> str:
    """Terms of a value, or of each part of a list, in words; whatever is no term stays as it is."""
    place = 1 if language is Language.CHINESE else 0
    return ("、" if place else ", ").join(_TERMS[part][place] if part in _TERMS else part for part in value.split(", "))
