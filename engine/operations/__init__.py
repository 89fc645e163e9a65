"""Automatic steps: the protocol and the registry, no implementation."""

from engine.operations.operation import Context, Kind, Operation
from engine.operations.registry import LiveWorld, Registry
from engine.operations.world import World

__all__ = ["Context", "Kind", "LiveWorld", "Operation", "Registry", "World"]
