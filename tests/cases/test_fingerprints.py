"""Equal inputs are recognised without either being kept (R14)."""

import json
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases import Fingerprinter, load_or_make_key
from tests.cases.tools import KEY
from tests.domain.builders import online

SCALARS = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=3)
)
NAMES = st.text(st.sampled_from("ab.\\"), max_size=4)
INNER = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(NAMES, inner, max_size=2), max_leaves=4
)
INPUTS = st.dictionaries(NAMES, INNER, max_size=3)


patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""For a machine with other things to do."""


def prints(raw: Any) -> dict[str, str]:
    """Fingerprints under the tests' key."""
    return Fingerprinter(KEY).fingerprints(raw)


def canonical(raw: Any) -> str:
    """What the input says, as text."""
    return json.dumps(raw, sort_keys=True)


@patient
@given(INPUTS, INPUTS)
def test_fingerprints_are_equal_exactly_when_the_inputs_are(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert (prints(one) == prints(other)) == (canonical(one) == canonical(other))


@patient
@given(st.dictionaries(st.text("abc"), st.integers(), min_size=1), st.data())
def test_a_changed_field_changes_its_own_fingerprint_alone(raw: dict[str, Any], data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(raw)))
    before, after = prints(raw), prints(raw | {name: "something else"})
    assert [path for path in before if before[path] != after[path]] == [name]


def test_fields_go_by_their_dotted_path() -> None:
    found = prints(online({"facts": {"create_account": {"done_at": "2027-01-01T00:00:00Z"}}}))
    assert {"case_id", "entity.name", "admin.time_zone", "facts.create_account.done_at"} <= set(found)
    assert "entity" not in found


@pytest.mark.parametrize(("one", "other"), [("3", 3), (True, "true"), (1, 1.0), ("A@b.c", "a@b.c"), ({}, None)])
def test_nothing_is_normalised(one: Any, other: Any) -> None:
    assert prints({"field": one}) != prints({"field": other})


def test_one_value_in_two_fields_does_not_show_as_one() -> None:
    """R14."""
    found = prints({"admin": "Tan Mei Ling", "contact": "Tan Mei Ling"})
    assert found["admin"] != found["contact"]


def test_another_key_tells_nothing_about_the_first_ones_fingerprints() -> None:
    """R14."""
    one, other = Fingerprinter(KEY), Fingerprinter(KEY[::-1])
    assert one.key_id != other.key_id
    assert set(one.fingerprints(online()).values()).isdisjoint(other.fingerprints(online()).values())
    assert one.key_id not in KEY.hex()


def test_a_key_that_can_be_guessed_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 16 bytes"):
        Fingerprinter(b"secret")


def test_the_key_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "var" / "fingerprint.key"
    key = load_or_make_key(path)
    assert load_or_make_key(path) == key
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(path.parent.iterdir()) == [path]
    Fingerprinter(key)


def test_all_who_begin_at_once_have_one_key(tmp_path: Path) -> None:
    paths = [tmp_path / f"key-{round_}" for round_ in range(20) for _ in range(8)]
    with ThreadPoolExecutor(max_workers=8) as pool:
        keys = list(pool.map(load_or_make_key, paths))
    assert len(set(keys)) == 20
    assert keys == [load_or_make_key(path) for path in paths]


@pytest.mark.parametrize("content", ["", "not hexadecimal", "abcd"])
def test_a_file_without_a_key_is_an_error_and_stays_as_it_is(tmp_path: Path, content: str) -> None:
    path = tmp_path / "key"
    path.write_text(content)
    with pytest.raises(ValueError, match="holds no fingerprint key"):
        load_or_make_key(path)
    assert path.read_text() == content
