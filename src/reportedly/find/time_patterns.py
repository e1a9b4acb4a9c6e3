"""Nothing comes in; the patterns of English time expressions, in order of precedence, go out."""

import re
from typing import Final

_MONTH: Final = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![a-z])"
)
_DAY: Final = (
    r"(?P<day>(?:3[01]|[12]\d|0?[1-9])(?!\d)|(?i:twenty-first|twenty-second|twenty-third"
    r"|twenty-fourth|twenty-fifth"
    r"|twenty-sixth|twenty-seventh|twenty-eighth|twenty-ninth|thirty-first|thirtieth|twentieth"
    r"|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    r"|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth)"
    r")(?:st|nd|rd|th)?"
)
_UNITS: Final = r"mm|km|kg|rounds|rifles|tanks|troops|men|tons|tonnes"
_YEAR: Final = rf"(?P<year>(?:19[4-9]|20[0-6])\d)(?![\d,]*\d)(?!\s?(?:{_UNITS})\b)"
_OTHER_YEAR: Final = _YEAR.replace("<year>", "<year2>")
_WEEKDAY: Final = (
    r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    r"|Mon\.|Tues?\.|Wed\.|Thurs?\.|Fri\.|Sat\.|Sun\.)"
)
_SEASON: Final = r"(?P<season>spring|summer|autumn|fall|winter)"
_UNIT: Final = r"(?P<unit>day|week|fortnight|month|quarter|year|decade)"
_NUMBER: Final = (
    r"(?P<number>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen"
    r"|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|\d{1,3}|half a"
    r"|a couple of|a few|several|some|many)"
)
_PART: Final = (
    r"(?P<part>(?i:very early|early|mid|the middle of|middle of|late|the end of|end of|year-end|end"
    r"|the close of|the start of|start of|the beginning of|beginning of|the first half of"
    r"|the second half of|first half of|second half of|the first quarter of|the second quarter of"
    r"|the third quarter of|the fourth quarter of|the last quarter of|the final quarter of"
    r"|the first months of|the last months of|the first days of|the last days of|the first week of"
    r"|the second week of|the third week of|the last week of|the first weeks of|the last weeks of"
    r"|the last day of|the first day of|the final weeks of|the turn of|the course of|much of"
    r"|Q1|Q2|Q3|Q4|H1|H2))"
)
_WHICH: Final = (
    r"(?P<which>(?i:last|this|next|the previous|the following|the very same|the same|that same|that"
    r"|the coming|the past"
    r"|the current|the next|the last|the preceding|coming|past|previous|following|the present))"
)
# "of last year", "that year", "last" alone behind a month.
_OF_YEAR: Final = (
    r"(?:,?\s+(?:of\s+)?(?P<which2>last|this|next|that|the same|the following|the previous)\s+year"
    r"|\s+(?P<which4>last|next)(?!\s+(?:week|month|day|year)))"
)
_WAY: Final = r"(?P<way>ago|earlier|before|later|after|afterwards|from now|hence|on|previously)\b"
_ABOUT: Final = (
    r"(?P<about>about|around|roughly|nearly|almost|over|more than|less than|some|barely)"
)
_DAYWORD: Final = (
    r"(?P<dayword>the day before yesterday|yesterday|today|tonight|tomorrow|this morning"
    r"|this afternoon|this evening|last night|now|the same day|that day|the day before"
    r"|a day earlier|the next day|the following day|a day later|the day after tomorrow|overnight"
    r"|year-end|mid-year|the turn of the year|the new year)"
)
_FEAST: Final = r"(?P<feast>Christmas\s+Eve|Christmas(?:\s+Day)?|New\s+Year[’']s\s+(?:Eve|Day))"

# A bare season is a time only behind one of these: "may fall", "a spring offensive".
_AFTER_WORD: Final = "|".join(
    rf"(?<=\b{word}\s)" for word in ("in", "by", "since", "until", "after", "before")
)

# Tried in this order at each place; of those that begin there, the longest, then the first.
_PATTERNS: Final[tuple[tuple[str, str], ...]] = (
    ("iso", r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})"),
    (
        "day",
        (
            rf"(?:{_WEEKDAY},?\s+)?(?:the\s+)?{_DAY}\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR}"
            rf"|{_OF_YEAR})?"
        ),
    ),
    ("day", rf"(?:{_WEEKDAY},?\s+)?{_MONTH}\s+(?:the\s+)?{_DAY}(?!\d)(?:,?\s+{_YEAR}|{_OF_YEAR})?"),
    ("dayonly", r"(?<=[Oo]n\s)the\s+(?P<day>\d{1,2})(?:st|nd|rd|th)(?!\s+[A-Z]?[a-z])"),
    (
        "month",
        (
            rf"(?:{_PART}[\s-]+(?:in\s+)?)?(?:{_WHICH}\s+)?{_MONTH}(?:\s+(?:of\s+)?{_YEAR}"
            rf"|,\s+{_OTHER_YEAR}|{_OF_YEAR})?"
        ),
    ),
    ("season", rf"(?:{_PART}\s+)?(?:{_WHICH}\s+|the\s+)?{_SEASON}\s+(?:of\s+)?{_YEAR}"),
    (
        "season",
        (
            rf"(?:{_PART}\s+)?(?:{_WHICH}|the)\s+(?:early\s+|late\s+)?{_SEASON}"
            r"(?:\s+of\s+(?P<which2>last|this|next|that|the same)\s+year)?"
        ),
    ),
    (
        "season",
        (
            rf"(?:{_AFTER_WORD})(?:early\s+|late\s+)?{_SEASON}(?!\s+(?:offensive"
            r"|session|training))"
        ),
    ),
    (
        "fiscal",
        (
            rf"(?:fiscal|FY|financial)(?:\s+year)?\s?-?{_YEAR}(?:\s?[-–/]\s?"
            rf"(?P<to>\d{{2,4}}))?"
        ),
    ),
    (
        "decade",
        (
            r"(?:(?P<part>early|mid|late|the end of|the early|the late"
            r"|the mid)[\s-]+)?(?:the\s+)?(?P<decade>(?:19|20)\d0)s"
        ),
    ),
    (
        "decade",
        (
            r"(?:(?P<part>the early|the late|the mid)[\s-]+|the\s+)(?P<decadeword>fifties"
            r"|sixties|seventies|eighties|nineties)"
        ),
    ),
    ("decadeend", r"the\s+(?P<part>end|close|middle)\s+of\s+(?:the|this)\s+decade"),
    ("years", rf"{_YEAR}\s?[-–/]\s?(?P<to>(?:19|20)?\d{{2}})(?!\d)"),
    (
        "years",
        (
            rf"(?:between\s+{_YEAR}\s+and|from\s+{_OTHER_YEAR}\s+(?:to|until"
            rf"|through))\s+(?P<to>(?:19|20)\d{{2}})(?!\d)"
        ),
    ),
    ("year", rf"(?:{_PART}[\s-]+(?:in\s+|of\s+)?)?(?:the\s+year\s+)?{_YEAR}"),
    (
        "ago",
        (
            rf"(?:{_ABOUT}\s+)?{_NUMBER}(?P<half>\s+and\s+a\s+half)?\s+(?:or\s+so\s+)?{_UNIT}s?"
            rf"(?P<half2>\s+and\s+a\s+half)?\s+{_WAY}"
        ),
    ),
    ("ago", r"(?P<number>the)\s+(?P<unit>year|month|week)\s+(?P<way>before|after|earlier)\b"),
    ("over", rf"(?:in|over|during|within|for)\s+the\s+(?:past|last)\s+{_NUMBER}\s+{_UNIT}s"),
    (
        "within",
        (
            rf"(?:with)?in\s+(?:less\s+than\s+|about\s+|the\s+(?:next|coming)\s+)?{_NUMBER}\s+"
            rf"{_UNIT}s?(?:[’']\s+time)?"
        ),
    ),
    ("within", rf"(?:with)?in\s+(?:the\s+coming\s+|coming\s+){_UNIT}s\b"),
    ("within", r"(?:with)?in\s+(?P<unit>day|week|month)s\b"),
    ("dayword", _DAYWORD),
    ("feast", _FEAST),
    (
        "which",
        (
            r"(?P<nuance>earlier|later|late|early)\s+(?:in\s+)?(?P<which>this"
            rf"|last|next|that|the)\s+{_UNIT}"
        ),
    ),
    ("which", rf"(?:{_PART}\s+)?{_WHICH}\s+{_UNIT}\b"),
    ("which", rf"(?:{_PART}\s+)(?:the\s+)?{_UNIT}\b"),
    ("which", rf"(?:the\s+(?:next|coming|past|last)\s+)(?:few\s+)?{_UNIT}s\b"),
    ("which", rf"(?P<which>the)\s+{_UNIT}\s+(?P<over>is out|was out|ends|ended|is over|was over)"),
    ("newyear", r"(?P<nuance>early|late|later)\s+(?:in\s+)?the\s+new\s+year"),
    ("weekday", rf"(?:{_WHICH}\s+)?{_WEEKDAY}(?:\s+(?P<which3>last|next|this)\s+week)?"),
    ("weekday", rf"{_WHICH}\s+weekend|(?:the\s+|at the\s+)(?P<weekday2>weekend)"),
)  # fmt: skip
# "May", "March" and "Sun." are names only with their capital.
_CASED: Final = frozenset({"day", "month", "weekday", "feast"})

TIME_PATTERNS: Final = tuple(
    (
        name,
        re.compile(rf"(?<![\w$€£¥-])(?:{pattern})(?!\w)", 0 if name in _CASED else re.IGNORECASE),
    )
    for name, pattern in _PATTERNS
)
