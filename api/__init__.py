"""The HTTP face: JSON in, one command, JSON out."""

from api.attach import attach

__all__ = ["attach"]
