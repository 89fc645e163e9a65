"""One thing that is wrong with a drawing."""

from typing import NamedTuple


class Finding(NamedTuple):
    """``code`` names the rule, ``element`` what breaks it, ``other`` what it touches."""

    code: str
    element: str
    other: str = ""
