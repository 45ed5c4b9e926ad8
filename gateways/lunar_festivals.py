"""When the festivals of the moon fall: a table, because no library of good repute and licence is small enough.

Computed with `lunar_python` 1.4.8 (after Shou Xing's almanac), and the same in `lunardate` 0.3.0, `LunarCalendar` 0.0.9
and `holidays` 0.109 (Hong Kong Observatory) on every day; a test compares it with the last. It ends before 2089, where
these disagree on Mid-Autumn: a new moon so near to midnight that the almanacs themselves differ.
"""

from datetime import date

_TABLE = """
2004 01-22 06-22 09-28  |  2005 02-09 06-11 09-18  |  2006 01-29 05-31 10-06  |  2007 02-18 06-19 09-25
2008 02-07 06-08 09-14  |  2009 01-26 05-28 10-03  |  2010 02-14 06-16 09-22  |  2011 02-03 06-06 09-12
2012 01-23 06-23 09-30  |  2013 02-10 06-12 09-19  |  2014 01-31 06-02 09-08  |  2015 02-19 06-20 09-27
2016 02-08 06-09 09-15  |  2017 01-28 05-30 10-04  |  2018 02-16 06-18 09-24  |  2019 02-05 06-07 09-13
2020 01-25 06-25 10-01  |  2021 02-12 06-14 09-21  |  2022 02-01 06-03 09-10  |  2023 01-22 06-22 09-29
2024 02-10 06-10 09-17  |  2025 01-29 05-31 10-06  |  2026 02-17 06-19 09-25  |  2027 02-06 06-09 09-15
2028 01-26 05-28 10-03  |  2029 02-13 06-16 09-22  |  2030 02-03 06-05 09-12  |  2031 01-23 06-24 10-01
2032 02-11 06-12 09-19  |  2033 01-31 06-01 09-08  |  2034 02-19 06-20 09-27  |  2035 02-08 06-10 09-16
2036 01-28 05-30 10-04  |  2037 02-15 06-18 09-24  |  2038 02-04 06-07 09-13  |  2039 01-24 05-27 10-02
2040 02-12 06-14 09-20  |  2041 02-01 06-03 09-10  |  2042 01-22 06-22 09-28  |  2043 02-10 06-11 09-17
2044 01-30 05-31 10-05  |  2045 02-17 06-19 09-25  |  2046 02-06 06-08 09-15  |  2047 01-26 05-29 10-04
2048 02-14 06-15 09-22  |  2049 02-02 06-04 09-11  |  2050 01-23 06-23 09-30  |  2051 02-11 06-13 09-19
2052 02-01 06-01 09-07  |  2053 02-19 06-20 09-26  |  2054 02-08 06-10 09-16  |  2055 01-28 05-30 10-05
2056 02-15 06-17 09-24  |  2057 02-04 06-06 09-13  |  2058 01-24 06-25 10-02  |  2059 02-12 06-14 09-21
2060 02-02 06-03 09-09  |  2061 01-21 06-22 09-28  |  2062 02-09 06-11 09-17  |  2063 01-29 06-01 10-06
2064 02-17 06-19 09-25  |  2065 02-05 06-08 09-15  |  2066 01-26 05-28 10-03  |  2067 02-14 06-16 09-23
2068 02-03 06-04 09-11  |  2069 01-23 06-23 09-29  |  2070 02-11 06-13 09-19  |  2071 01-31 06-02 09-08
2072 02-19 06-20 09-26  |  2073 02-07 06-10 09-16  |  2074 01-27 05-30 10-05  |  2075 02-15 06-17 09-24
2076 02-05 06-06 09-12  |  2077 01-24 06-24 10-01  |  2078 02-12 06-14 09-20  |  2079 02-02 06-04 09-10
2080 01-22 06-22 09-28  |  2081 02-09 06-11 09-17  |  2082 01-29 06-01 10-06  |  2083 02-17 06-19 09-26
"""
"""The year, then Spring Festival, Dragon Boat Festival and Mid-Autumn Festival as month and day."""


def _parsed(table: str) -> dict[int, tuple[date, date, date]]:
    entries = (entry.split() for line in table.strip().splitlines() for entry in line.split("|"))
    return {int(year): _dates(year, days) for year, *days in entries}


def _dates(year: str, days: list[str]) -> tuple[date, date, date]:
    spring, dragon_boat, mid_autumn = (date.fromisoformat(f"{year}-{day}") for day in days)
    return spring, dragon_boat, mid_autumn


LUNAR_FESTIVALS = _parsed(_TABLE)
"""Spring Festival, Dragon Boat Festival and Mid-Autumn Festival of a year."""
