"""Dates, times and date-times: texts of ISO 8601 to the tagged values of the log.

``now`` is aware and in the zone of the desk: a text without offset is told in that zone, and
"today" is its day.
"""

import re
from datetime import date, datetime, timedelta
from typing import Final, Literal

from forms.problem import Mismatch

Subtype = Literal["date", "time", "datetime"]
Serialising = Literal["utc_offset", "utc_normalized", "no_timezone"]

_OFFSET: Final = r"(Z|[+-](?:0\d|1[0-7]):[0-5]\d)?"
_CLOCK: Final = r"([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?"
_DAY: Final = r"(?:1[89]|[2-8]\d)\d\d-\d\d-\d\d"
_DATE: Final = re.compile(_DAY, re.ASCII)
_TIME: Final = re.compile(_CLOCK + _OFFSET, re.ASCII)
_DATE_TIME: Final = re.compile(_DAY + "T" + _CLOCK + _OFFSET, re.ASCII)
_TAGS: Final = {"date": "date", "time": "time", "datetime": "dateTime"}
_CODES: Final = {"date": "not_a_date", "time": "not_a_time", "datetime": "not_a_date_time"}


def tagged_text(raw: object, tag: str) -> object:
    """Return the text inside a logged value of kind ``tag``, and anything else as it is."""
    if isinstance(raw, dict) and raw.get("$t") == tag:
        return raw.get("v", 0)
    return raw


def to_moment(
    raw: object, now: datetime, *, subtype: Subtype, serialising: Serialising
) -> dict[str, str] | None:
    """Read a text such as ``2026-11-21``, ``14:30`` or ``2026-11-21T14:30+08:00``.

    Years are 1800..8999, so that no zone moves a date beyond what Python can tell.

    Args:
        raw: text, or the tagged value of the log; ``None`` and ``""`` give ``None``.
        now: aware; its zone completes a text without offset.
        subtype: which of the three is wanted.
        serialising: ``utc_offset`` keeps (or adds) the offset, ``utc_normalized`` moves to UTC,
            ``no_timezone`` tells the time in the zone of ``now`` and drops the offset.

    Raises:
        Mismatch: ``not_a_date``, ``not_a_time``, ``not_a_date_time``.
    """
    text = tagged_text(raw, _TAGS[subtype])
    if text is None or text == "":
        return None
    if not isinstance(text, str):
        raise Mismatch(_CODES[subtype])
    try:
        written = _date(text) if subtype == "date" else _clock(text, now, subtype, serialising)
    except ValueError as wrong:
        raise Mismatch(_CODES[subtype]) from wrong
    return {"$t": _TAGS[subtype], "v": written}


def local(value: object, now: datetime) -> datetime:
    """Return a tagged value as a date-time in the zone of ``now``; a time is one of today."""
    tagged = value if isinstance(value, dict) else {}
    text = str(tagged["v"])
    if tagged["$t"] == "date":
        text = f"{text}T00:00:00"
    elif tagged["$t"] == "time":
        text = f"{now.date().isoformat()}T{text}"
    moment = datetime.fromisoformat(text)
    return moment.replace(tzinfo=now.tzinfo) if moment.tzinfo is None else _move(moment, now)


def _date(text: str) -> str:
    if not _DATE.fullmatch(text):
        raise ValueError
    return date.fromisoformat(text).isoformat()


def _clock(text: str, now: datetime, subtype: Subtype, serialising: Serialising) -> str:
    is_time = subtype == "time"
    if not (_TIME if is_time else _DATE_TIME).fullmatch(text):
        raise ValueError
    moment = datetime.fromisoformat(f"{now.date().isoformat()}T{text}" if is_time else text)
    if serialising == "no_timezone":
        moment = moment if moment.tzinfo is None else _move(moment, now).replace(tzinfo=None)
    elif moment.tzinfo is None:
        moment = moment.replace(tzinfo=now.tzinfo)
    if serialising == "utc_normalized":
        offset = moment.utcoffset() or timedelta()
        moment = (moment - offset).replace(tzinfo=None)
        return _written(moment, is_time=is_time) + "Z"
    return _written(moment, is_time=is_time)


def _move(moment: datetime, now: datetime) -> datetime:
    return moment.astimezone(now.tzinfo)


def _written(moment: datetime, *, is_time: bool) -> str:
    text = moment.replace(tzinfo=None).isoformat()
    if "." in text:
        text = text.rstrip("0")
    offset = moment.utcoffset()
    zone = "" if offset is None else _zone(offset)
    return (text.partition("T")[2] if is_time else text) + zone


def _zone(offset: timedelta) -> str:
    seconds = int(offset.total_seconds())
    if not seconds:
        return "Z"
    hours, rest = divmod(abs(seconds), 3600)
    tail = f":{rest % 60:02}" if rest % 60 else ""
    return f"{'-' if seconds < 0 else '+'}{hours:02}:{rest // 60:02}{tail}"
