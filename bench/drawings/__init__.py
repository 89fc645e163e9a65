"""Drawings that exist to be measured."""

from pathlib import Path


def drawing(name: str) -> dict[str, bytes]:
    """The file ``name.bpmn`` of this folder, ready to publish."""
    path = Path(__file__).with_name(f"{name}.bpmn")
    return {path.name: path.read_bytes()}
