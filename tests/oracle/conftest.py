"""The kit of the BPMN room's tests serves the oracle tests as well."""

from tests.engine.bpmn.conftest import kit  # noqa: F401 - pytest finds the fixture by its name here
