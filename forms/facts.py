"""The facts of a field: labels in two languages, privacy, subject, options."""

import json
from collections.abc import Mapping

from forms.field import Field, Option, Privacy
from forms.kinds.choice import value_text
from forms.reader import Component, Reader, mapping

_CLASSES: Mapping[object, Privacy] = {"P0": "P0", "P1": "P1", "P2": "P2", "P3": "P3"}
_TEXTS = frozenset({"textfield", "textarea"})
_CHOICES = frozenset({"radio", "select", "checklist", "taglist"})


def field_of(reader: Reader, component: Component, path: str) -> Field:
    """Gather the facts of a keyed component.

    Conventions beyond form-js, all in ``properties`` (which the editor of form-js keeps as
    texts): ``label_en``, ``description_en``; ``options_en``, an object (or its JSON text) from
    the text of a value to its English label; ``privacy``, ``subject``; ``free_text``, true or
    false, which is true of texts where nothing is said.
    """
    properties = mapping(component.get("properties"))
    kind = str(component["type"])
    label = component.get("label") or component.get("dateLabel") or component.get("timeLabel")
    return Field(
        path=path,
        kind=kind,
        id=str(component.get("id") or component["key"]),
        label=str(label or ""),
        label_en=str(properties.get("label_en") or ""),
        description=str(component.get("description") or ""),
        description_en=str(properties.get("description_en") or ""),
        privacy=_privacy(reader, component, properties),
        subject=str(properties.get("subject") or "customer"),
        required=mapping(component.get("validate")).get("required") is True,
        disabled=component.get("disabled") is True,
        free_text=kind in _TEXTS and is_on(properties.get("free_text"), default=True),
        options=_options(reader, component, properties) if kind in _CHOICES else (),
        open_options=kind in _CHOICES and "values" not in component,
        subtype=str(component.get("subtype") or "date") if kind == "datetime" else "",
        properties=properties,
    )


def is_on(value: object, *, default: bool) -> bool:
    """Read a property that may be a boolean or its text."""
    if isinstance(value, bool):
        return value
    return {"true": True, "false": False}.get(str(value).strip().lower(), default)


def _privacy(reader: Reader, component: Component, properties: Mapping[str, object]) -> Privacy:
    given = properties.get("privacy")
    if given is None or given == "":
        reader.find("privacy_absent", component, severity="warning", used="P2")
        return "P2"
    if not isinstance(given, str) or given not in _CLASSES:
        reader.find("bad_privacy", component, found=str(given))
        return "P2"
    is_open = given in ("P0", "P1")
    if is_open and component["type"] == "textarea" and "free_text" not in properties:
        reader.find("free_text_open", component, severity="warning", privacy=given)
    return _CLASSES[given]


def _options(
    reader: Reader, component: Component, properties: Mapping[str, object]
) -> tuple[Option, ...]:
    listed = component.get("values")
    if not isinstance(listed, list):
        if not component.get("valuesKey") and not component.get("valuesExpression"):
            reader.find("no_options", component)
        return ()
    english = _english(reader, component, properties)
    found: dict[str, Option] = {}
    for item in listed:
        value = mapping(item).get("value")
        text = value_text(value)
        if not text or not isinstance(value, (str, int)):
            reader.find("bad_option", component)
        elif text in found:
            reader.find("duplicate_option", component, value=text)
        else:
            label = str(mapping(item).get("label") or text)
            found[text] = Option(value, label, str(english.get(text) or ""))
    if not listed:
        reader.find("no_options", component)
    return tuple(found.values())


def _english(
    reader: Reader, component: Component, properties: Mapping[str, object]
) -> Mapping[str, object]:
    given = properties.get("options_en")
    if isinstance(given, str) and given.strip():
        try:
            given = json.loads(given)
        except ValueError:
            given = 0
    if given is not None and given != "" and not isinstance(given, dict):
        reader.find("bad_options_en", component)
    return mapping(given)
