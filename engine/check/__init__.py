"""What a drawing must have before it may be published: one rule a file."""

from engine.check.around import Around
from engine.check.check import check_drawing, check_release
from engine.check.isolated import check_isolated
from engine.check.known import VERSIONS, Known, Protected, known_of
from engine.check.profiles import PROFILES
from engine.check.reasons import reason_of
from engine.check.report import Report, Status, status_of

__all__ = [
    "PROFILES",
    "VERSIONS",
    "Around",
    "Known",
    "Protected",
    "Report",
    "Status",
    "check_drawing",
    "check_isolated",
    "check_release",
    "known_of",
    "reason_of",
    "status_of",
]
