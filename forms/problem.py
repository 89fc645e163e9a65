"""What is wrong with one answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field

CODES = frozenset(
    {
        "control_character",
        "date_in_the_past",
        "duplicate_option",
        "file_not_accepted",
        "file_too_large",
        "list_size_fixed",
        "no_open_case",
        "not_a_checkbox",
        "not_a_date",
        "not_a_date_time",
        "not_a_file",
        "not_a_list",
        "not_a_number",
        "not_a_time",
        "not_a_whole_number",
        "not_an_email",
        "not_an_object",
        "not_an_option",
        "not_on_step",
        "not_on_time_interval",
        "not_text",
        "not_a_phone_number",
        "number_out_of_range",
        "pattern",
        "readonly",
        "required",
        "rule",
        "too_large",
        "too_long",
        "too_many_decimals",
        "too_many_files",
        "too_many_items",
        "too_short",
        "too_small",
        "unknown_field",
        "unknown_file",
    }
)
"""Every code a problem may carry; a promise to clients and to the catalogue of sentences."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with one answer.

    ``facts`` are JSON values that a sentence needs (limits, messages of the owner); they never
    hold the answer itself, which may be personal.
    """

    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


class Mismatch(ValueError):
    """A raw answer has no meaning for its field; never leaves the room."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.problem = Problem(code, facts)
