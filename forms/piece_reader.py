"""From a component to the piece of paper it takes on a page."""

from collections.abc import Sequence

from feel import UnaryTests
from forms.field import Field
from forms.field_reader import options_source
from forms.plan import Piece, Rule
from forms.reader import Component, Reader, mapping
from forms.setting import Setting
from forms.vocabulary import SCOPE_WORDS, SHOWN, VALIDATION

_ENGLISH = ("label", "description", "text", "content", "title", "alt")


def piece_of(
    reader: Reader, component: Component, field: Field | None, conditions: Sequence[UnaryTests]
) -> Piece:
    """Compile what a face draws of ``component``.

    ``properties.condition_label`` (and ``…_en``) says in words when the component is wanted; the
    FEEL text stands in where it is absent.
    """
    properties = mapping(component.get("properties"))
    text = mapping(component.get("conditional")).get("hide")
    columns = mapping(component.get("layout")).get("columns")
    return Piece(
        kind=str(component["type"]),
        id=str(component.get("id") or component.get("key") or ""),
        is_conditional=any(_reads_form(reader, condition) for condition in conditions),
        condition=str(properties.get("condition_label") or text or ""),
        condition_en=str(properties.get("condition_label_en") or ""),
        columns=columns if type(columns) is int and 1 <= columns <= 16 else None,
        settings=_settings(reader, component),
        options_at=options_source(reader, component, field) if field is not None else None,
    )


def rule_of(
    reader: Reader, component: Component, path: str, leaf: int | None, guards: tuple[int, ...]
) -> Rule | None:
    """Compile ``properties.rule`` with its messages (``rule_message``, ``rule_message_en``)."""
    properties = mapping(component.get("properties"))
    text = properties.get("rule")
    if not isinstance(text, str) or not text.strip():
        return None
    reader.needs_names = True
    expression = reader.expression(text, component, "properties.rule")
    if expression is None:
        return None
    message = str(properties.get("rule_message") or "")
    english = str(properties.get("rule_message_en") or message)
    facts = {"message": message, "message_en": english} if message else {}
    return Rule(expression=expression, path=path, leaf=leaf, guards=guards, facts=facts)


def _reads_form(reader: Reader, condition: UnaryTests) -> bool:
    own = reader.own_names | SCOPE_WORDS
    return any(path[0] in own for path in condition.reads if path)


def _settings(reader: Reader, component: Component) -> dict[str, Setting]:
    properties = mapping(component.get("properties"))
    given = {key: component[key] for key in SHOWN if key in component}
    given |= {
        key: mapping(component.get("appearance")).get(key)
        for key in ("prefixAdorner", "suffixAdorner")
    }
    given |= {
        key: value for key, value in mapping(component.get("validate")).items() if key in VALIDATION
    }
    source = given.get("dataSource")
    if isinstance(source, str) and not source.startswith("="):
        reader.reads.add(source.split(".")[0])
    found = {
        key: reader.setting(value, component, key)
        for key, value in given.items()
        if value is not None and value != ""
    }
    for key in _ENGLISH:
        english = properties.get(f"{key}_en")
        if isinstance(english, str) and english:
            found[f"{key}_en"] = reader.setting(english, component, key)
    return found
