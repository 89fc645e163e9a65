"""How many tokens an activity waits for, and how many it leaves with."""

from __future__ import annotations

import re

from engine.drawing.model import Node

QUANTITIES = ("startQuantity", "completionQuantity")
MOST = 1_000
_WHOLE = re.compile(r"\s*\+?0*([1-9][0-9]{0,3})\s*", re.ASCII)


def quantity(node: Node, name: str) -> int | None:
    """One of ``QUANTITIES``, 1 where it is not drawn; ``None`` unless it is from 1 to ``MOST``.

    Source:
        BPMN 2.0.2, table 10.3: neither may be less than 1.
    """
    found = _WHOLE.fullmatch(node.attributes.get(name, "1"))
    number = 0 if found is None else int(found[1])
    return number if 1 <= number <= MOST else None
