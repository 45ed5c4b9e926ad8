"""Letters: the same as text and as HTML, in the recipient's language, whatever names hold."""

import re
from itertools import pairwise

import pytest

from domain.announcing import announce, recipients
from domain.notices import Letter, Notice, Recipient
from domain.vocabulary import Concern, Language, TaskName
from domain.wording.matters import AgencyHours, Matter
from domain.wording.passages import passage
from domain.wording.saying import ENGLISH, say
from sheets.letters import Letters
from sheets.wrapping import wrapped
from tests.domain.builders import at, online
from tests.domain.journeys import in_review
from tests.domain.life import Life
from tests.domain.wording.matters import matter, named, paying
from tests.sheets.html import Page

NASTY = "<script>alert(1)</script> {{ 7 * 7 }} & {% x %}"
NOW = at(days=22)


def written(*matters: Matter, role: str = "admin", language: Language = Language.ENGLISH) -> Letter:
    to = Recipient(role=role, email="meiling@lantern.example.com", language=language, time_zone="Europe/Berlin")
    hours = {"crediteyes": AgencyHours(open_now=True, next_opening=NOW)}
    return Letters().outbox("mailbox/1", to, matters, [], as_of=NOW, agency_open=hours)


def everything() -> list[Matter]:
    return [
        matter(paying(), task=TaskName.PAY_FEE, note=NASTY),
        matter(Life(named("nasty", NASTY)), task=TaskName.CREATE_ACCOUNT),
        matter(Life(named("nasty", NASTY)), task=TaskName.PROVIDE_DOCUMENTS),
        matter(in_review(Life(named("late"))), Concern.REVIEW_OVERDUE),
    ]


def page_of(html: str) -> Page:
    page = Page()
    page.feed(html)
    page.close()
    assert page.open == []
    return page


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("language", list(Language))
def test_text_and_html_say_the_same(language: Language) -> None:
    letter = written(*everything(), language=language)
    (body,) = page_of(letter.html).all("body")
    said = [line for line in letter.text.splitlines() if not re.fullmatch(r"[=-]+ ?", line)]
    text = squeezed("".join(re.sub(r"^ *(- |\d+\. )", "", line) for line in said))
    assert squeezed(body.text).replace(squeezed(letter.subject), "", 1) == text


@pytest.mark.parametrize("language", list(Language))
def test_a_page_says_which_language_it_is_in_and_needs_nothing_from_anywhere(language: Language) -> None:
    """Light and dark, without pictures, scripts, links or styles from elsewhere."""
    html = written(*everything(), language=language).html
    page = page_of(html)
    assert page.declared == "doctype html"
    assert page.all("html")[0].attributes["lang"] == language
    assert "color-scheme: light dark" in html
    assert not {one.name for one in page.elements} & {"script", "img", "link", "a", "iframe", "object", "form", "style"}
    assert not re.search(r"https?://|url\(|(?<![-\w])color:|background", html)


def test_what_comes_from_outside_is_text_in_html_and_is_not_escaped_in_text() -> None:
    """Names and notes hold markup and braces of Jinja's."""
    letter = written(*everything())
    assert "<script>" not in letter.html
    assert letter.html.count("&lt;script&gt;") == 2
    assert "{{ 7 * 7 }}" in letter.html
    assert NASTY in " ".join(letter.text.split())
    assert "&lt;" not in letter.text
    assert "&amp;" not in letter.text


def test_headings_of_the_page_are_in_order_and_steps_are_numbered() -> None:
    page = page_of(written(*everything()).html)
    levels = [int(one.name[1]) for one in page.elements if re.fullmatch(r"h[1-6]", one.name)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert len(page.all("ol")) == 3


def test_the_parts_of_a_letter_to_an_agency_have_their_own_language() -> None:
    """R32: Chinese, with English below."""
    late = matter(in_review(Life(online())), Concern.REVIEW_OVERDUE, role="agency")
    page = page_of(written(late, role="agency", language=Language.CHINESE).html)
    spoken = [one.attributes["lang"] for one in page.elements if "lang" in one.attributes]
    assert spoken == ["zh-Hans", "zh-Hans", "zh-Hans", "en", "en"]


def test_a_letter_is_addressed_and_named_as_it_must_be() -> None:
    """R14: no name in the subject; several cases have no case of their own."""
    letter = written(*everything())
    assert (letter.key, letter.case_id, letter.role) == ("mailbox/1", None, "admin")
    assert letter.email == "meiling@lantern.example.com"
    assert letter.subject == "Reminder: Pay the review fee (2 days left), and 3 more"


DESK = "desk@pailou.example.com"


@pytest.mark.parametrize(
    ("role", "greets", "answers"),
    [("admin", True, "When it is done, or if you have questions, reply"), ("ops", False, ""), ("agency", False, "")],
)
def test_people_are_greeted_and_told_whom_to_answer(role: str, greets: bool, answers: str) -> None:
    """Ops answer nobody; a letter to an agency says so in words of its own."""
    concern = Concern.REVIEW_OVERDUE if role == "agency" else Concern.REMINDER
    about = matter(in_review(Life(online())) if role == "agency" else paying(), concern, TaskName.PAY_FEE, role=role)
    to = Recipient(role=role, email="a@example.com", language=Language.ENGLISH)
    letter = Letters(DESK).outbox("mailbox/1", to, [about], [], as_of=NOW, agency_open={})
    assert letter.reply_to == ("" if role == "ops" else DESK)
    assert letter.text.startswith("Hello,\n\n") == greets
    assert (DESK in letter.text) == (DESK in letter.html) == (role != "ops")
    assert answers in letter.text
    assert ("When it is done" in letter.text) == bool(answers)


def test_a_letter_that_asks_for_nothing_asks_for_no_report() -> None:
    to = Recipient(role="admin", email="a@example.com", language=Language.CHINESE)
    told = Notice(case_id="lantern-tea", key="k", subject="x", title=passage("subject_passed"), recipients=(to,))
    text = Letters(DESK).notice(told, to).text
    assert text.startswith("您好！")
    assert "如有疑问，请直接回复本邮件" in text
    assert "完成后" not in text


@pytest.mark.parametrize("language", list(Language))
def test_a_notice_is_a_letter_about_its_case(language: Language) -> None:
    """R10: with the guide's steps."""
    life = Life(online({"admin.language": language}))
    said = announce(life.facts, life.bodies, life.now)
    assert said is not None
    people = recipients(life.facts, said.owners)
    notice = Notice(
        case_id="lantern-tea", key="k", subject=say(said.subject, ENGLISH), name=NASTY, title=said.subject,
        said=said.said, recipients=people,
    )  # fmt: skip
    letter = Letters().notice(notice, people[0])
    chinese = language is Language.CHINESE
    assert letter.subject == ("注册小程序账号" if chinese else "Create the Mini Program account")
    assert ("打开平台发送到账号邮箱的确认邮件" if chinese else "Open the confirmation e-mail") in letter.text
    assert letter.case_id == "lantern-tea"
    assert NASTY in " ".join(letter.text.split())
    assert "<script>" not in letter.html
    assert page_of(letter.html).all("html")[0].attributes["lang"] == language


def test_a_notice_of_the_first_release_is_english_whatever_its_reader_reads() -> None:
    to = Recipient(role="admin", email="a@example.com", language=Language.CHINESE)
    old = Notice(case_id="lantern-tea", key="k", subject="Ended", body="Over & <out>\n\n- one", recipients=(to,))
    letter = Letters().notice(old, to)
    assert letter.subject == "Ended"
    assert "Over & <out>" in letter.text
    assert "Over &amp; &lt;out&gt;" in letter.html
    assert page_of(letter.html).all("html")[0].attributes["lang"] == "en"
    assert "Pailou wrote this mail by itself" in letter.text


def test_lines_fit_a_narrow_window_and_no_word_is_broken() -> None:
    long = "word " * 40 + "x" * 100
    lines = wrapped(long, "  - ").splitlines()
    assert all(len(line) <= 76 or "x" * 100 in line for line in lines)
    assert lines[0].startswith("  - word")
    assert all(line.startswith("    ") for line in lines[1:])
    assert wrapped("请在 2027年1月28日 24:00 前付款 " * 9).count("\n") == 0
