"""Form numbers: TS-202603-0001 is the first complaint of March 2026."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Self
from unicodedata import normalize

from complaints.errors import BadFormNumber, NumberExhausted

MOST_SERIAL = 999_999_999

_NUMBER = re.compile(
    r"(TS|JY|TH|CB|QB|JF|RS)-(\d{4})(0[1-9]|1[0-2])-(\d{4}|[1-9]\d{4,8})", re.ASCII
)


class Form(StrEnum):
    """The forms that carry a number; each is counted by itself."""

    COMPLAINT = "TS"
    SUGGESTION = "JY"
    RETURN = "TH"
    REMINDER = "CB"
    INQUIRY = "QB"
    PENALTY = "JF"
    PUBLICATION = "RS"


@dataclass(frozen=True, slots=True, order=True)
class FormNumber:
    """The number of one form.

    Numbers order by form, month and serial; from 10000 on, where the text has five digits, this
    differs from the order of the texts, which ``sort_key`` repairs.

    Attributes:
        form: which form.
        year: 1000..9999.
        month: 1..12.
        serial: from 1; four digits, or as many as it needs.

    Raises:
        NumberExhausted: the serial is above ``MOST_SERIAL``.
        BadFormNumber: another part is out of range.
    """

    form: Form
    year: int
    month: int
    serial: int

    def __post_init__(self) -> None:
        if self.serial > MOST_SERIAL:
            raise NumberExhausted(form=str(self.form), year=self.year, month=self.month)
        if not (1000 <= self.year <= 9999 and 1 <= self.month <= 12 and self.serial >= 1):
            raise BadFormNumber(text=str(self))

    @classmethod
    def on(cls, form: Form, day: date, serial: int) -> Self:
        """Number a form of the month of ``day``, a date of the organisation's own zone."""
        return cls(form, day.year, day.month, serial)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a number as people type it: lower case, full width and outer spaces are accepted.

        Raises:
            BadFormNumber: the text is no form number.
        """
        match = _NUMBER.fullmatch(normalize("NFKC", text).strip().upper())
        if match is None:
            raise BadFormNumber(text=text)
        form, year, month, serial = match.groups()
        return cls(Form(form), int(year), int(month), int(serial))

    @property
    def sort_key(self) -> str:
        """A text whose plain order is the order of the numbers, also past 9999."""
        return f"{self.form}-{self.year}{self.month:02}-{self.serial:09}"

    def __str__(self) -> str:
        return f"{self.form}-{self.year}{self.month:02}-{self.serial:04}"
