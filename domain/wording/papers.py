"""Which paper is wanted, in words (R17-R23)."""

from domain.facts import Facts
from domain.findings.terms import PAPER_NAMES, in_language
from domain.papers import MAX_AUTHORIZATIONS
from domain.requirements import ENTITY_DOCUMENTS, Requirement, required_papers
from domain.vocabulary import Category, DocumentKind, Language
from domain.wording.passages import Both

_CHINESE = {
    DocumentKind.APPLICATION_FORM: "认证申请公函，原件的照片或扫描件",
    DocumentKind.AUTHORIZATION_LETTER: "运营授权书，原件的照片或扫描件",
    DocumentKind.TRADEMARK_CERTIFICATE: "商标注册证，或加盖公司公章的复印件",
    DocumentKind.TRADEMARK_AUTHORIZATION: f"商标权利人出具的商标授权书，1 至 {MAX_AUTHORIZATIONS} 份",
    DocumentKind.CONTACT_ID: (
        "联系人证件含姓名页的彩色照片或扫描件：身份证、护照、驾驶证、港澳居民来往内地通行证、台湾居民来往大陆通行证等"
    ),
    DocumentKind.CONTACT_PHONE_STATEMENT: (
        "联系人手机话费账单，含姓名、号码和近三个月的缴费记录；如无，可提供：加盖公章的办公电话账单"
        "（公司名称、号码、三个月）、银行流水（联系人姓名、三个月）或在职证明（工牌或公司域名邮箱）"
    ),
}


def wanted(facts: Facts, need: Requirement) -> Both:
    """A paper that is wanted."""
    return Both(english=need.what, chinese=_chinese(facts, need))


def entity_document(category: Category) -> Both:
    """What the entity certificate is (R17)."""
    return Both(
        english=ENTITY_DOCUMENTS[category], chinese=in_language(f"entity_document_{category}", Language.CHINESE)
    )


def _chinese(facts: Facts, need: Requirement) -> str:
    first_time = any(known.what == need.what for known in required_papers(facts))
    if need.name is DocumentKind.ENTITY_CERTIFICATE and first_time:
        return entity_document(facts.case.entity.category).chinese
    if first_time:
        return _CHINESE[need.name]
    name = PAPER_NAMES[need.name][1]
    return f"新的{name}" if need.name in facts.demanded else name
