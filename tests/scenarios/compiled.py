"""Releases that the towns of a run compile once; which number is which stays each town's own."""

from engine.library import Releases

_ONCE = Releases()


class Shared(Releases):
    """A cache of one town: compiled releases by content are shared, numbers are not."""

    def __init__(self) -> None:
        super().__init__()
        self._ready, self._lock = _ONCE._ready, _ONCE._lock
