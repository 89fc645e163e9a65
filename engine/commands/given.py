"""Values that come from outside as the log holds them."""

from __future__ import annotations

from collections.abc import Mapping

from engine.errors import BadInput
from engine.model import check_logged
from feel import NotLoggable, from_log


def check_given(values: Mapping[str, object]) -> dict[str, object]:
    """The values, if they may enter the log.

    A tag has to be one that means something, with a text that fits it. A reference to a sealed
    value is refused: it would lend whoever reads this instance a look into another one.

    Raises:
        BadInput: what the log cannot hold, or what is not from outside.
    """
    given = dict(values)
    check_logged(given)
    try:
        from_log(given)
    except NotLoggable as refusal:
        raise BadInput(problem="not_a_logged_value") from refusal
    return given
