"""Validators of the API's fields; each fault is a code with the limit as its fact."""

from __future__ import annotations

import re
from typing import Any

from marshmallow import ValidationError, validate

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class Size(validate.Length):
    """Between ``min`` and ``max`` characters or items, and no control characters in a text."""

    def __call__(self, value: Any) -> Any:
        """Check ``value``.

        Raises:
            ValidationError: ``too_short``, ``too_long``, ``too_many_items``, ``control_character``.
        """
        size = len(value)
        if self.min is not None and size < self.min:
            raise fault("too_short" if self.min > 1 else "required", min=self.min)
        if self.max is not None and size > self.max:
            raise fault("too_long" if isinstance(value, str) else "too_many_items", max=self.max)
        if isinstance(value, str) and CONTROL.search(value):
            raise fault("control_character")
        return value


class Between(validate.Range):
    """A number from ``min`` to ``max``, both included."""

    def __call__(self, value: Any) -> Any:
        """Check ``value``.

        Raises:
            ValidationError: ``too_small`` or ``too_large``.
        """
        if self.min is not None and value < self.min:
            raise fault("too_small", min=self.min)
        if self.max is not None and value > self.max:
            raise fault("too_large", max=self.max)
        return value


class OneOf(validate.OneOf):
    """One of the choices."""

    def __call__(self, value: Any) -> Any:
        """Check ``value``.

        Raises:
            ValidationError: ``not_an_option``.
        """
        if value not in self.choices:
            raise fault("not_an_option")
        return value


def fault(code: str, **facts: object) -> ValidationError:
    """The refusal of one field."""
    return ValidationError([{"code": code, "facts": facts}])
