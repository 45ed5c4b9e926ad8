"""Settings: environment variables that begin with PAILOU_. Temporal's own connection is `TEMPORAL_*`."""

import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from pydantic import EmailStr, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from gateways.mail import Tls

_PREFIX = "PAILOU_"


class MakeupDays(StrEnum):
    """Whether agencies work on make-up weekends (R31)."""

    UNKNOWN = "unknown"
    COUNT = "count"
    REST = "rest"


class Settings(BaseSettings):
    """Everything that a process of Pailou can be told."""

    model_config = SettingsConfigDict(env_prefix=_PREFIX, extra="ignore", frozen=True, hide_input_in_errors=True)

    home: Path = Path("var")
    """The folder that everything lies in, where nothing else is said."""
    database_url: str = ""
    """`sqlite:///path`; else a SQLite file in the home folder."""
    files: Path | None = None
    """The folder of the papers; else `files` in the home folder."""
    fingerprint_key: SecretStr | None = None
    """The key of the digests by which an equal second start is recognised; else a file in the home folder."""
    ops_email: EmailStr = "ops@example.com"
    """Where ops are written to."""
    mail_sender: EmailStr = "pailou@example.com"
    mail_host: str = ""
    """The mail server; without one, mails are written to `mail` in the home folder as `.eml` files."""
    mail_port: Annotated[int, Field(ge=1, le=65535)] = 587
    mail_user: str = ""
    mail_password: SecretStr = SecretStr("")
    mail_tls: Tls = Tls.STARTTLS
    quota: Annotated[int, Field(ge=1, le=1000)] = 5
    """Quick registrations an Official Account has in a month (R3)."""
    makeup_days: MakeupDays = MakeupDays.UNKNOWN
    """Whether make-up working days count for agencies (R31)."""
    temporal_port: Annotated[int, Field(ge=1, le=65535)] = 7233
    """Where `make up` starts Temporal; by default where everybody looks for it."""
    temporal_ui_port: Annotated[int, Field(ge=1, le=65535)] = 8233
    """Where `make up` shows Temporal's own UI."""
    simulated_years: bool = False
    """For demo and tests alone: years that nobody has announced yet get simulated holidays."""

    @field_validator("database_url")
    @classmethod
    def _a_sqlite_file(cls, url: str) -> str:
        """Other databases are not supported yet, and one in memory would be another one for every process."""
        path, _, options = url.removeprefix("sqlite:///").partition("?")
        if url and (not url.startswith("sqlite:///") or path in ("", ":memory:") or not _are_options(options)):
            raise ValueError("should be sqlite:///path, where ?timeout=SECONDS may follow")
        return url

    @property
    def database(self) -> str:
        """The URL of the database."""
        return self.database_url or f"sqlite:///{(self.home / 'pailou.db').resolve()}"

    @property
    def files_folder(self) -> Path:
        """Where the papers lie."""
        return self.files or self.home / "files"

    @property
    def mail_folder(self) -> Path:
        """Where mails are written to if there is no mail server."""
        return self.home / "mail"

    @property
    def key_file(self) -> Path:
        """Where the fingerprint key lies if it is not given."""
        return self.home / "fingerprint.key"


class SettingsError(Exception):
    """A setting is not what it should be; the message names the variable and never its value."""


def load_settings() -> Settings:
    """The settings of this process's environment."""
    try:
        return Settings()
    except ValidationError as error:
        lines = [f"{_variable(found['loc'])}: {found['msg']}" for found in error.errors(include_input=False)]
        raise SettingsError("\n".join(lines)) from None


def _are_options(text: str) -> bool:
    return re.fullmatch(r"(timeout=\d{1,4})?", text) is not None


def _variable(place: tuple[int | str, ...]) -> str:
    return _PREFIX + "_".join(str(part) for part in place).upper()
