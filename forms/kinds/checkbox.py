"""``checkbox``."""

from datetime import datetime

from forms.plan import Convert
from forms.problem import Mismatch


def checkbox_converter() -> Convert:
    """Return the reader of checkboxes: ``null`` is unchecked."""

    def convert(raw: object, _now: datetime) -> object:
        if raw is None:
            return False
        if isinstance(raw, bool):
            return raw
        raise Mismatch("not_a_checkbox")

    return convert
