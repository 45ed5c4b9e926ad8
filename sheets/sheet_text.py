"""The sheet as plain text: each string on a line of its own, with nothing before it and nothing after it."""

from collections.abc import Iterator
from datetime import date

from domain.facts import Facts
from domain.vocabulary import Language
from sheets.phrases import Phrases, both
from sheets.strings import Field, Handed, Kit, Section, sheet_of


def sheet_text(facts: Facts, kit: Kit, language: Language, day: date) -> str:
    """The text."""
    say = Phrases(language)
    return (
        "\n".join(
            (*_head(facts, say, day), *_files(kit, say), *_sections(sheet_of(facts), say), "", say("rule_numbers"))
        )
        + "\n"
    )


def _head(facts: Facts, say: Phrases, day: date) -> Iterator[str]:
    yield from (say("sheet_title"), f"{say('case')} {facts.case.case_id}, {say('as_of_day')} {day}", "")
    yield from (say("sheet_intro"), say("not_the_form"))
    if not facts.papers_needed:
        yield say("no_papers_needed")


def _files(kit: Kit, say: Phrases) -> Iterator[str]:
    yield from ("", f"== {say('the_files')} ==")
    for handed in kit:
        yield f"{say(f'section_{handed.kind}')}: {'; '.join(about_file(handed, say))}"
    yield say("file_may_be_newer")


def about_file(handed: Handed, say: Phrases) -> Iterator[str]:
    """What is to be said of a template."""
    template = handed.template
    if template is None:
        yield say("file_none")
        return
    yield say("file_beside", name=template.file_name)
    yield say("file_as_of", day=template.as_of)
    if template.source:
        yield say("file_source", source=template.source)
    if template.language is not say.language:
        yield say("file_other_language")


def _sections(sections: tuple[Section, ...], say: Phrases) -> Iterator[str]:
    for section in sections:
        yield from ("", f"== {say(f'section_{section.name}')} ==", *map(say, section.notes))
        for field in section.fields:
            yield from _field(field, say)


def _field(field: Field, say: Phrases) -> Iterator[str]:
    yield from ("", f"{both(field.label)}:", field.value)
    yield from (f"  ({say(note)})" for note in field.notes)
