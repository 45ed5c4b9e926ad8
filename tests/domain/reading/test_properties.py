"""What holds for any name and any number, on any page."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from domain.reading.comparing import compare
from domain.reading.keys import key, plain, plain_person
from domain.reading.model import Agreement, Line, Page, PaperToRead, PrintedField, Question, Questions
from domain.reading.nearest import changes, nearest
from domain.vocabulary import DocumentKind
from tests.domain.reading.asking import WHEEL, certificate, name_on, number_on, phone_on

LETTERS = st.text("ABCDEFGHJKLMNPQRTUVWXYZ", min_size=1, max_size=1)
WORDS = st.builds(
    lambda first, rest: first + rest, LETTERS, st.text("abcdefghjkmnopqrstuvwxyz", min_size=3, max_size=9)
)
NAMES = st.lists(WORDS, min_size=2, max_size=4, unique=True).map(" ".join).map(lambda name: f"{name} Ltd.")
NUMBERS = st.text("0123456789", min_size=7, max_size=14)
ANY_TEXT = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=40)


@given(NAMES)
def test_a_name_that_is_printed_is_exact_behind_any_label(name: str) -> None:
    for line in (name, f"Name: {name}", f"名称：{name}"):
        assert name_on(certificate(line), name).agreement is Agreement.EXACT
    assert name_on(certificate(name.upper()), name).agreement is Agreement.WRITTEN_OTHERWISE


@given(NAMES, WORDS)
def test_one_word_more_is_never_passed(name: str, word: str) -> None:
    first, _, rest = name.partition(" ")
    assume(key(word) not in key(name) and word.lower() not in ("ltd", "name"))
    answer = name_on(certificate(f"Name: {first} {word} {rest}"), name)
    assert answer.agreement not in (Agreement.EXACT, Agreement.WRITTEN_OTHERWISE)


@given(NUMBERS, st.data())
def test_one_digit_off_always_differs(number: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(number) - 1))
    digit = data.draw(st.sampled_from("0123456789").filter(lambda other: other != number[place]))
    printed = number[:place] + digit + number[place + 1 :]
    answer = number_on(certificate(f"Registration number: {printed}"), number)
    assert (answer.agreement, answer.printed) == (Agreement.DIFFERS, printed)


@given(NUMBERS, st.integers(1, 6))
def test_grouping_never_matters(number: str, place: int) -> None:
    for sign in (" ", "-", ".", "/"):
        answer = number_on(certificate(f"No. {number[:place]}{sign}{number[place:]}"), number)
        assert answer.agreement is Agreement.WRITTEN_OTHERWISE


@given(st.from_regex(r"\+[1-9][0-9]{8,12}", fullmatch=True))
def test_a_phone_number_is_found_in_its_own_form(phone: str) -> None:
    assert phone_on(certificate(f"Tel. {phone}"), phone).agreement is Agreement.EXACT


@settings(max_examples=150)
@given(
    st.lists(st.builds(Line, text=ANY_TEXT, confidence=st.floats(0, 1)), max_size=6),
    st.sampled_from(list(PrintedField)),
    ANY_TEXT.filter(lambda text: bool(text.strip())),
)
def test_what_is_passed_stands_on_the_page(lines: list[Line], field: PrintedField, expected: str) -> None:
    question = Question(field=field, expected=expected)
    asked = Questions(fields=(question,), months=True)
    paper = PaperToRead(kind=DocumentKind.CONTACT_ID, digest=f"sha256:{'0' * 64}", questions=asked)
    reading = compare(paper, Page(lines=tuple(lines), scripts=WHEEL))
    answer = reading.answers[0]
    assert (answer.agreement is Agreement.NOT_CHECKED) == (answer.because is not None)
    if answer.agreement is Agreement.EXACT and field is not PrintedField.CONTACT_PHONE:
        layout = plain_person if field is PrintedField.CONTACT_NAME else plain
        assert layout(question.expected) == layout(answer.printed)
        assert key(expected) in key("\n".join(line.text for line in lines))


@given(st.text("abc", min_size=1, max_size=6), st.text("abc", max_size=12))
def test_the_nearest_place_is_as_near_as_it_says(pattern: str, text: str) -> None:
    for near in nearest(pattern, text, len(pattern)):
        assert changes(pattern, text[near.start : near.end]) <= near.changes
    assert (pattern in text) == any(near.changes == 0 for near in nearest(pattern, text, 0))
