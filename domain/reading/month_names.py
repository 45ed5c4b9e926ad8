"""The names of the months in nine languages, without accents and in small letters."""

from itertools import chain

_NAMES = (
    "january jan januar jänner janvier janv enero ene janeiro januari gennaio gen tammikuu tammi januarij",
    "february feb februar février févr fév febrero fevereiro fev febbraio februari helmikuu helmi febr",
    "march mar märz mär mrz maerz mars marzo março maart mrt maaliskuu maalis",
    "april apr avril avr abril abr aprile huhtikuu huhti",
    "may mai mayo maio maggio mag mei maj toukokuu touko",
    "june jun juni juin junio junho giugno giu kesäkuu kesä",
    "july jul juli juillet juil julio julho luglio lug heinäkuu heinä",
    "august aug août aoû agosto ago augustus augusti elokuu elo",
    "september sep sept septembre septiembre setiembre setembro set settembre syyskuu syys",
    "october oct oktober okt octobre octubre outubro out ottobre ott lokakuu loka",
    "november nov novembre noviembre novembro marraskuu marras",
    "december dec dezember dez décembre déc diciembre dic dezembro dicembre joulukuu joulu des desember",
)
_WITHOUT_ACCENTS = str.maketrans("äéûç", "aeuc")
_FINNISH_ENDINGS = ("ta", "ssa", "n", "sta")

MONTHS = {
    name.translate(_WITHOUT_ACCENTS) + ending: number
    for number, names in enumerate(_NAMES, start=1)
    for name in names.split()
    for ending in ("", *(_FINNISH_ENDINGS if name.endswith("kuu") else ()))
}
"""A month's number by its name."""

PATTERN = "|".join(sorted(chain(MONTHS), key=len, reverse=True))
"""Any name, the longest first."""
