"""What the rest of the house may know about one field of a form."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Privacy = Literal["P0", "P1", "P2", "P3"]


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a field; ``label_en`` is empty where the owner gave none."""

    value: str | int | bool
    label: str
    label_en: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    """The facts of one keyed field.

    ``path`` joins keys with dots and marks lists with ``[]``: ``lines[].owner``. ``kind`` is the
    component type of form-js. ``required`` is what the definition says; a hidden or disabled
    field is never demanded. ``options`` are those written into the definition; a field that
    takes them from data has ``open_options`` true.
    """

    path: str
    kind: str
    id: str
    label: str = ""
    label_en: str = ""
    description: str = ""
    description_en: str = ""
    privacy: Privacy = "P2"
    subject: str = "customer"
    required: bool = False
    disabled: bool = False
    free_text: bool = False
    options: tuple[Option, ...] = ()
    open_options: bool = False
    subtype: str = ""
    properties: Mapping[str, object] = field(default_factory=dict)

    @property
    def is_sealed(self) -> bool:
        """Whether values must be sealed before anything is written (P2 and P3)."""
        return self.privacy in ("P2", "P3")
