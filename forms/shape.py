"""Which names of a block may be answered, and the conflicts between them."""

from collections.abc import Mapping, Sequence
from typing import cast

from forms.reader import Component, Reader


class Shape:
    """The tree of names of one block, as it grows.

    ``tree`` maps a name to ``None`` (a field or a list) or to a tree of its own (a group).
    """

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.tree: dict[str, object] = {}

    def open(self, keys: Sequence[str], component: Component) -> bool:
        """Make room for a group; several groups may share a path. False after a finding."""
        return self._descend(keys, component) is not None

    def claim(self, keys: Sequence[str], component: Component, path: str) -> bool:
        """Take a path for one field or list alone. False after a finding."""
        tree = self._descend(keys[:-1], component)
        if tree is None:
            return False
        if keys[-1] in tree:
            code = "path_conflict" if isinstance(tree[keys[-1]], dict) else "duplicate_key"
            self._reader.find(code, component, path=path)
            return False
        tree[keys[-1]] = None
        return True

    def _descend(self, keys: Sequence[str], component: Component) -> dict[str, object] | None:
        tree = self.tree
        for key in keys:
            inner = tree.setdefault(key, {})
            if not isinstance(inner, dict):
                self._reader.find("path_conflict", component, path=".".join(keys))
                return None
            tree = inner
        return tree


def inside(shape: Mapping[str, object], key: str) -> Mapping[str, object] | None:
    """Return the tree of a group, ``None`` for a field or a list."""
    return cast("Mapping[str, object] | None", shape[key])
