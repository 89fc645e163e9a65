"""What the caller knows of an attachment that an answer refers to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class File:
    """A stored attachment: media type as sniffed, and size in bytes."""

    media_type: str
    size: int
