"""What is left out of the comparison with form-js, and why.

The differences that answers by dice do not meet are in ``examples.py``.
"""

from collections.abc import Mapping

MESSAGES: Mapping[str, str] = {
    "Field is required.": "required",
    "Field must match pattern": "pattern",
    "Field must have minimum value": "too_small",
    "Field must have maximum value": "too_large",
    "Field must have minimum length": "too_short",
    "Field must have maximum length": "too_long",
    "Value is expected to be an integer": "not_a_whole_number",
    "Value is expected to have at most": "too_many_decimals",
    "Please select a valid value, the two nearest": "not_on_step",
    "Field must be a valid  international phone number": "their_phone",
    "Field must be a valid email": "their_email",
    "Min validation value": "their_limit",
    "Max validation value": "their_limit",
}
"""Beginnings of what form-js says, with our code; other words are those of a pattern's owner."""

OURS_ALONE: Mapping[str, str] = {
    "blank": "white space alone is no answer to what is required; form-js takes it",
    "rule": "form-js has no key for rules of the house",
    "not_an_option": "a browser empties what is no option; a server refuses it",
    "not_a_number": "a browser empties what is no number; a server refuses it",
    "not_a_date": "a browser empties what is no date; a server refuses it",
    "not_a_time": "a browser empties what is no time; a server refuses it",
    "not_a_date_time": "a browser empties what is no date-time; a server refuses it",
    "not_an_email": "we want a domain with a dot; form-js takes any name",
    "not_a_phone_number": "we know numbers of China; form-js knows prefixes of countries",
}
"""Codes of problems that form-js does not find, or finds in other answers."""

THEIRS_ALONE: Mapping[str, str] = {
    "their_email": OURS_ALONE["not_an_email"],
    "their_phone": OURS_ALONE["not_a_phone_number"],
    "their_limit": "a limit that is no number is no limit; form-js then refuses every answer",
}
"""The same, the other way round."""
