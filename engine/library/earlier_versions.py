"""Earlier versions of drawings, for the calls that are bound to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from engine.drawing import DrawingRefused, Node, Process, bound_key, read
from engine.model import earlier_file, plain_file
from engine.store import Connection, definitions


def with_earlier_versions(
    connection: Connection, files: Mapping[str, bytes], published: Mapping[str, bytes]
) -> dict[str, bytes]:
    """``files`` with the earlier versions that calls in them, and in those, are bound to.

    A version that nobody published is not added: compiling refuses the call.

    Args:
        connection: where all versions lie.
        files: all plain files of a release to come; each was checked.
        published: the files of the current release: what differs will become a version of its own,
            and an earlier version stays there when the file itself is withdrawn.
    """
    found = dict(files)
    if any(_may_bind(source) for source in files.values()):
        _Search(connection, found, published).go()
    return found


def _may_bind(source: bytes) -> bool:
    """Whether a file may hold a bound call; one in an encoding unlike ASCII always may."""
    return b"calledElementBinding" in source or b"definitions" not in source


class _Search:
    def __init__(
        self, connection: Connection, files: dict[str, bytes], published: Mapping[str, bytes]
    ) -> None:
        self._connection = connection
        self._files = files
        self._published = published
        self._processes: dict[str, Process] = {}
        self._file_of: dict[str, str] = {}
        self._bound: list[Node] = []

    def go(self) -> None:
        """Add what is found, and what that is bound to in turn."""
        for name in sorted(self._files):
            self._read(name)
        for node in self._bound:  # grows on the way
            called, key = node.called, bound_key(node, self._processes)
            if called is None or key is None or key in self._processes:
                continue
            file = self._file_of.get(called) or self._former_file(called)
            source = self._source(file, called, node.binding or "")
            if source is not None:
                name = earlier_file(file, node.binding or "")
                self._files[name] = source
                self._read(name)

    def _former_file(self, called: str) -> str:
        """The file of a process that is in none now, so that its versions are found."""
        for name, source in self._published.items():
            plain = plain_file(name)
            if any(process.key == called for process in _processes(source, plain)):
                return plain
        return f"{called}.bpmn"

    def _read(self, name: str) -> None:
        for process in _processes(self._files[name], name):
            self._processes[process.key] = process
            self._file_of[process.key] = name
            self._bound += [n for _, n in process.scope.walk() if n.binding is not None]

    def _source(self, file: str, called: str, binding: str) -> bytes | None:
        versions = definitions.versions(self._connection, "bpmn", file.removesuffix(".bpmn"))
        if binding.isdecimal():
            to_come = 1 + max((one.version for one in versions), default=0)
            if int(binding) == to_come and self._is_new(file):
                return self._files[file]
            versions = [one for one in versions if one.version == int(binding)]
        for one in versions:
            source = definitions.source(self._connection, one.id) or b""
            if binding.isdecimal() or binding == _tag(source, file, called):
                return source
        return None

    def _is_new(self, file: str) -> bool:
        source = self._files.get(file)
        return source is not None and source != self._published.get(file)


def _tag(source: bytes, file: str, called: str) -> str | None:
    """The version tag of a process in a file, as calls are bound to it."""
    tags = [p.camunda.get("versionTag") for p in _processes(source, file) if p.key == called]
    return f":{tags[0]}" if tags and tags[0] is not None else None


def _processes(source: bytes, name: str) -> Iterator[Process]:
    if name.endswith(".bpmn"):
        try:
            yield from read(source, file=name).processes
        except DrawingRefused:  # said by whoever compiles it
            return
