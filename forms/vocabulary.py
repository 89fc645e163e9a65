"""Every component type and validation key of form-js 1.23 (schema version 19)."""

from typing import Final

SCHEMA_VERSION: Final = 19

KEYED: Final = frozenset(
    {
        "checkbox",
        "checklist",
        "datetime",
        "expression",
        "filepicker",
        "number",
        "radio",
        "select",
        "taglist",
        "textarea",
        "textfield",
    }
)
CONTAINERS: Final = frozenset({"group", "dynamiclist"})
PRESENTATION: Final = frozenset(
    {
        "button",
        "documentPreview",
        "html",
        "iframe",
        "image",
        "separator",
        "spacer",
        "table",
        "text",
    }
)

VALIDATION: Final = {
    "required": KEYED - {"expression"},
    "min": frozenset({"number"}),
    "max": frozenset({"number"}),
    "minLength": frozenset({"textfield", "textarea"}),
    "maxLength": frozenset({"textfield", "textarea"}),
    "pattern": frozenset({"textfield", "textarea"}),
    "patternErrorMessage": frozenset({"textfield", "textarea"}),
    "validationType": frozenset({"textfield"}),
}
"""Validation keys, and the types on which they have an effect."""

SHOWN: Final = (
    "label",
    "description",
    "text",
    "content",
    "title",
    "alt",
    "source",
    "url",
    "dataSource",
    "columnsExpression",
    "dateLabel",
    "timeLabel",
    "action",
    "height",
    "maxHeight",
    "rowCount",
    "columns",
    "security",
    "accept",
    "multiple",
    "use24h",
    "timeInterval",
    "subtype",
    "increment",
    "decimalDigits",
    "searchable",
    "showOutline",
    "verticalAlignment",
    "disableCollapse",
    "nonCollapsedItems",
    "allowAddRemove",
    "disallowPassedDates",
)
"""Keys that a face draws, handed on as they are or evaluated."""

FEEL_KEYS: Final = frozenset(
    {
        "accept",
        "alt",
        "columnsExpression",
        "content",
        "dataSource",
        "description",
        "label",
        "multiple",
        "source",
        "text",
        "title",
        "url",
        "prefixAdorner",
        "suffixAdorner",
        "min",
        "max",
        "minLength",
        "maxLength",
        "readonly",
    }
)
"""Keys whose text is FEEL when it starts with ``=``."""

TEMPLATE_KEYS: Final = frozenset(
    {"alt", "content", "description", "label", "source", "text", "title", "url"}
    | {"prefixAdorner", "suffixAdorner"}
)
"""Keys whose text may hold ``{{ … }}``."""

SCOPE_WORDS: Final = frozenset({"this", "parent", "i", "_this_", "_parent_", "_i_"})
"""Names that expressions inside a dynamic list find beside the fields."""
