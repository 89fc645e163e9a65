"""The built-in functions of DMN 1.5 §10.3.4; each module adds its own to the registry."""

from feel.library import (
    aggregates,
    contexts,
    conversion,
    lists,
    numeric,
    patterns,
    range_text,
    ranges,
    strings,
    temporal,
)

__all__ = [
    "aggregates",
    "contexts",
    "conversion",
    "lists",
    "numeric",
    "patterns",
    "range_text",
    "ranges",
    "strings",
    "temporal",
]
