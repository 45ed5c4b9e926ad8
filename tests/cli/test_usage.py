"""Usage that is wrong: status 2, and nothing is said that was typed as a value."""

import pytest

from tests.cli.terminal import failed, pailou

PAY = ("pay", "any", "--amount", "1", "--currency", "USD", "--transaction", "T")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("pay", "any"), "Missing option '--amount'"),
        ((*PAY, "--paid-at", "now", "--method", "cash"), "weixin_pay"),
        ((*PAY, "--method", "bank_card", "--paid-at", "2027-03-01T09:00:00"), "it has no zone"),
        (("extend", "any", "soon", "--reason", "granted"), "ISO 8601"),
        (("withdraw", "any", "--reason", "gone", "Mei", "Ling"), "values with spaces"),
        (("change", "any"), "key=value"),
        (("change", "any", "Mei Ling"), "pair 1"),
        (("policy", "any", "--reason", "because"), "[KEY=VALUE]"),
        (("complete", "any", "create_account", "a=1", "--evidence", "{}"), "not both"),
        (("complete", "any", "create_account", "--evidence", "{"), "cannot be read as JSON"),
        (("complete", "any", "dance"), "create_account"),
        (("decide", "any", "sent_back", "--reason", "Ling"), "document:code"),
        (("business-days", "tomorrow", "3"), "DATE"),
        (("business-days", "2026-01-05", "0"), "1"),
        (("business-days", "9999-12-31", "400"), "ends with the year 9999"),
        (("retry", "any", "first"), "EVENT"),
        (("list", "--limit", "0"), "--limit"),
        (("template", "remove", "9" * 23), "NUMBER"),
        (("form-kit", "any", "--out", ""), "--out"),
        (("download", "any", "sha256:", "--out", ""), "--out"),
        (("preflight", "any", "--html", ""), "--html"),
        (("preflight", "any", "--html", "x" * 300), "--html"),
        (("preflight", "any", "--html", "not/there/report.html"), "its folder is not there"),
    ],
)
async def test_wrong_usage_is_explained(words: tuple[str, ...], told: str, nowhere: None) -> None:
    said = await failed(2, *words)
    assert told in said
    assert "Ling" not in said


@pytest.mark.parametrize(
    "words",
    [
        ("pay", "any", "--json"),
        ("--json",),
        ("--json", "list"),
        ("frobnicate", "--json"),
        ("list", "--limit", "0", "--json"),
        ("list", "--frob", "--json"),
        ("show", "\udcff", "--json"),
    ],
)
async def test_programs_are_told_as_well(words: tuple[str, ...], nowhere: None) -> None:
    said = await pailou(*words)
    assert (said.status, said.json["error"]["code"]) == (2, "bad_input")


async def test_a_malformed_message_is_refused_before_anything_is_reached(nowhere: None) -> None:
    said = await pailou(*PAY, "--method", "bank_card", "--paid-at", "now", "--currency", "EURO", "--json")
    assert (said.status, said.json["error"]["code"]) == (1, "malformed")
    assert [field["field"] for field in said.json["error"]["fields"]] == ["currency"]
    assert "EURO" not in said.err


async def test_an_actor_without_a_name_is_refused(nowhere: None) -> None:
    said = await pailou("withdraw", "any", "--reason", "a slip", "--actor", " ", "--json")
    assert (said.status, [field["field"] for field in said.json["error"]["fields"]]) == (1, ["actor.id"])
