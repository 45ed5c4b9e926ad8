"""How ops are written to is a setting: address, language and zone."""

from pathlib import Path

import pytest

from assembly.house import ops_of
from assembly.settings import SettingsError, load_settings
from domain.vocabulary import Language


def test_ops_read_english_and_utc_unless_told_otherwise(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PAILOU_HOME", str(tmp_path))
    for name in ("EMAIL", "LANGUAGE", "TIME_ZONE"):
        monkeypatch.delenv(f"PAILOU_OPS_{name}", raising=False)
    ops = ops_of(load_settings())
    assert (ops.role, ops.language, ops.time_zone) == ("ops", Language.ENGLISH, "UTC")
    monkeypatch.setenv("PAILOU_OPS_EMAIL", "ops@pailou.example.com")
    monkeypatch.setenv("PAILOU_OPS_LANGUAGE", "zh-Hans")
    monkeypatch.setenv("PAILOU_OPS_TIME_ZONE", "Asia/Singapore")
    ops = ops_of(load_settings())
    assert (ops.email, ops.language, ops.time_zone) == ("ops@pailou.example.com", Language.CHINESE, "Asia/Singapore")


@pytest.mark.parametrize(
    ("name", "value"),
    [("LANGUAGE", "zh-Hant"), ("TIME_ZONE", "Asia/Singapour"), ("TIME_ZONE", "localtime"), ("TIME_ZONE", "Factory")],
)
def test_a_language_or_zone_that_nobody_knows_is_refused_by_the_name_of_its_setting(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(f"PAILOU_OPS_{name}", value)
    with pytest.raises(SettingsError, match=f"PAILOU_OPS_{name}") as caught:
        load_settings()
    assert value not in str(caught.value)
    assert value not in ("localtime", "Factory") or "name a place" in str(caught.value)
