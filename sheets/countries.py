"""Countries and regions in words."""

import pycountry

_REGIONS = {
    "HK": ("Hong Kong, China", "中国香港"),
    "MO": ("Macao, China", "中国澳门"),
    "TW": ("Taiwan, China", "中国台湾"),
}
"""Regions, which the guide does not call countries (R1)."""


def country_name(code: str, *, chinese: bool) -> str:
    """The common name; the code itself if there is none."""
    if code in _REGIONS:
        return _REGIONS[code][chinese]
    found = pycountry.countries.get(alpha_2=code)
    if found is None:
        return code
    name = str(getattr(found, "common_name", found.name))
    return _chinese(name) if chinese else name


def _chinese(name: str) -> str:
    import gettext

    words = gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages=["zh_CN"], fallback=True)
    return words.gettext(name)
