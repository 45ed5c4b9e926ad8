"""The key of the digests by which an equal second start is recognised: one reader for every door."""

from assembly.settings import Settings, SettingsError
from cases import Fingerprinter, load_or_make_key


def fingerprinter(settings: Settings) -> Fingerprinter:
    """With the key of the setting as UTF-8 bytes, else with the one in the home folder, made once."""
    given = settings.fingerprint_key
    try:
        return Fingerprinter(given.get_secret_value().encode() if given else load_or_make_key(settings.key_file))
    except ValueError as error:
        raise SettingsError(f"PAILOU_FINGERPRINT_KEY: {error}") from None
