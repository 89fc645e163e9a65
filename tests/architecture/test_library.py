"""The parts of SpiffWorkflow that the room overrides: an upgrade that touches them must be seen."""

from __future__ import annotations

import hashlib
import importlib
import importlib.metadata
import inspect
import json
import pkgutil
from pathlib import Path

import SpiffWorkflow

from engine import bpmn

KNOWN = Path(__file__).with_name("library.json")


def overridden() -> dict[str, str]:
    """Name of each library function that a class of the room overrides -> hash of its source."""
    found: dict[str, str] = {}
    for module in pkgutil.walk_packages(bpmn.__path__, "engine.bpmn."):
        for value in vars(importlib.import_module(module.name)).values():
            if inspect.isclass(value) and value.__module__.startswith("engine.bpmn"):
                found |= _of(value)
    return dict(sorted(found.items()))


def _of(owner: type) -> dict[str, str]:
    found = {}
    for name in vars(owner):
        for ancestor in owner.__mro__[1:]:
            original = vars(ancestor).get(name)
            if ancestor.__module__.startswith("SpiffWorkflow") and inspect.isfunction(original):
                text = inspect.getsource(original).encode()
                found[f"{ancestor.__module__}.{ancestor.__qualname__}.{name}"] = hashlib.sha256(
                    text
                ).hexdigest()
    return found


def test_the_pinned_version_is_installed():
    assert importlib.metadata.version("SpiffWorkflow") == "3.2.0"
    assert Path(SpiffWorkflow.__file__).name == "__init__.py"


def test_every_overridden_function_is_the_one_that_was_read():
    assert overridden() == json.loads(KNOWN.read_text())
