"""Settings: environment variables that begin with PAILOU_. Temporal's own connection is `TEMPORAL_*`."""

import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, EmailStr, Field, SecretStr, ValidationError, field_validator
from pydantic_extra_types.timezone_name import TimeZoneName
from pydantic_settings import BaseSettings, SettingsConfigDict

from assembly.file_place import bucket_of, check_endpoint, check_place
from domain.vocabulary import Language
from domain.zones import of_a_place
from gateways.mail import Tls

_PREFIX = "PAILOU_"


class MakeupDays(StrEnum):
    """Whether agencies work on make-up weekends (R31)."""

    UNKNOWN = "unknown"
    COUNT = "count"
    REST = "rest"


class ReadingPlace(StrEnum):
    """Where print on papers is read: a machine's eyes need the extra `ocr`, and much of a processor."""

    AUTO = "auto"
    """Here, if the extra `ocr` is installed; else nowhere."""
    HERE = "here"
    ELSEWHERE = "elsewhere"
    """By workers that have `only`."""
    ONLY = "only"
    """This worker reads, and does nothing else."""
    OFF = "off"


class Settings(BaseSettings):
    """Everything that a process of Pailou can be told."""

    model_config = SettingsConfigDict(
        env_prefix=_PREFIX, env_ignore_empty=True, extra="ignore", frozen=True, hide_input_in_errors=True
    )

    home: Path = Path("var")
    """The folder that everything lies in, where nothing else is said."""
    database_url: str = ""
    """`sqlite:///path`; else a SQLite file in the home folder."""
    files: Annotated[str, AfterValidator(check_place)] = ""
    """The folder of the papers, or `s3://bucket/prefix`; else `files` in the home folder."""
    files_endpoint: Annotated[str, AfterValidator(check_endpoint)] = ""
    """The address of the S3-compatible store; else Amazon's own."""
    files_region: Annotated[str, Field(pattern=r"^[a-z0-9-]*$")] = ""
    erase_papers_after_days: Annotated[int, Field(ge=1, le=36_500)] | None = None
    """Days after its end at which a case's papers are erased; else never: we invent no retention period."""
    fingerprint_key: SecretStr | None = None
    """The key of the digests by which an equal second start is recognised; else a file in the home folder."""
    ops_email: EmailStr = "ops@example.com"
    """Where ops are written to."""
    ops_language: Language = Language.ENGLISH
    """In which language ops are written to: `en` or `zh-Hans`."""
    ops_time_zone: Annotated[TimeZoneName, AfterValidator(of_a_place)] = TimeZoneName("UTC")
    """The zone in which ops read dates, and whose working hours they have."""
    write_to_agencies: bool = False
    """Whether agencies are asked by mail about overdue reviews: they have not agreed to automatic mail."""
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
    reading: ReadingPlace = ReadingPlace.AUTO
    """Where print on papers is read."""
    reading_patience: Annotated[int, Field(ge=1, le=86_400)] = 600
    """Seconds that a case waits for a reader; then what is printed counts as not checked."""
    ocr_models: Path | None = None
    """A folder of further models for reading, each in a folder of its own (docs/reading.md)."""
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
    def database_file(self) -> Path | None:
        """The file of a SQLite database."""
        from sqlalchemy import make_url

        url = make_url(self.database)
        return Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None

    @property
    def files_folder(self) -> Path:
        """Where the papers lie, if in a folder."""
        return Path(self.files) if self.files else self.home / "files"

    @property
    def papers(self) -> str:
        """Where the papers lie, in words for people."""
        return self.files if bucket_of(self.files) else str(self.files_folder)

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
        raise SettingsError("; ".join(lines)) from None


def _are_options(text: str) -> bool:
    return re.fullmatch(r"(timeout=\d{1,4})?", text) is not None


def _variable(place: tuple[int | str, ...]) -> str:
    return _PREFIX + "_".join(str(part) for part in place).upper()
