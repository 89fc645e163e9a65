"""What the store keeps, ready to use: compiled releases, and personal values sealed or opened."""

from engine.library.check_around import MESSAGES, around
from engine.library.earlier_versions import with_earlier_versions
from engine.library.names import Name
from engine.library.personal import (
    CUSTOMER,
    Sealer,
    draft_place,
    open_references,
    reveal,
)
from engine.library.releases import Ready, Releases

__all__ = [
    "CUSTOMER",
    "MESSAGES",
    "Name",
    "Ready",
    "Releases",
    "Sealer",
    "around",
    "draft_place",
    "open_references",
    "reveal",
    "with_earlier_versions",
]
