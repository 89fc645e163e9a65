"""The HTTP face: JSON in, one command, JSON out."""

from api.attach import attach, furnish

__all__ = ["attach", "furnish"]
