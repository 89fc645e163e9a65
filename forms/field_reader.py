"""From a keyed component to a compiled leaf."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Final

from feel import Expression, from_log
from forms.field import Field
from forms.kinds import choice, files, moment, number, text
from forms.kinds.checkbox import checkbox_converter
from forms.moments import Serialising, Subtype
from forms.numbers import Number, to_number
from forms.patterns import PatternRefused, compile_pattern
from forms.plan import Check, Convert, Leaf
from forms.problem import Mismatch
from forms.reader import Component, Reader
from forms.setting import EDITABLE, Setting
from forms.validation import validation_of

_SUBTYPES: Final[Mapping[str, Subtype]] = {
    "date": "date",
    "time": "time",
    "datetime": "datetime",
}
_SERIALISINGS: Final[Mapping[str, Serialising]] = {
    "utc_offset": "utc_offset",
    "utc_normalized": "utc_normalized",
    "no_timezone": "no_timezone",
}
_SAMPLE_NOW: Final = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(slots=True)
class _Parts:
    convert: Convert
    checks: list[Check]
    feel: Callable[[object], object] | None = None
    store: Callable[[object], object] | None = None
    expression: Expression | None = None


def leaf_of(
    reader: Reader,
    component: Component,
    field: Field,
    keys: tuple[str, ...],
    guards: tuple[int, ...],
) -> Leaf:
    """Compile one keyed component; what is wrong with it becomes findings."""
    parts = _KINDS[field.kind](reader, component, field)
    return Leaf(
        field=field,
        keys=keys,
        local=".".join(keys),
        convert=parts.convert,
        checks=tuple(parts.checks),
        guards=guards,
        readonly=_readonly(reader, component),
        default=_default(reader, component, parts.convert),
        expression=parts.expression,
        feel=parts.feel,
        store=parts.store,
    )


def _readonly(reader: Reader, component: Component) -> Setting:
    given = component.get("readonly")
    if not given:
        return EDITABLE
    reader.needs_names = True
    return reader.setting(given, component, "readonly")


def _default(reader: Reader, component: Component, convert: Convert) -> object:
    given = component.get("defaultValue")
    try:
        convert(given, _SAMPLE_NOW)
    except Mismatch as wrong:
        reader.find("bad_default", component, severity="warning", problem=wrong.problem.code)
        return None
    return given


def _text(reader: Reader, component: Component, field: Field) -> _Parts:
    rules = validation_of(reader, component)
    checks: list[Check] = []
    pattern = rules.get("pattern")
    if isinstance(pattern, str) and pattern:
        try:
            occurs = compile_pattern(pattern)
        except PatternRefused as refused:
            reader.find("bad_pattern", component, reason=str(refused))
        else:
            message = str(rules.get("patternErrorMessage") or "")
            english = str(field.properties.get("patternErrorMessage_en") or "")
            checks.append(text.matching(occurs, message, english))
    refers_to = field.properties.get("refers_to") or ""
    if refers_to == "open_case":
        checks.append(text.open_case())
    elif refers_to:
        reader.find("bad_validation", component, key="refers_to")
    checks.extend(filter(None, [text.of_type(str(rules.get("validationType")))]))
    if "minLength" in rules:
        limit = reader.verdict_setting(rules["minLength"], component, "minLength")
        checks.append(text.shortest(limit))
    checks.append(
        text.longest(reader.verdict_setting(rules.get("maxLength"), component, "maxLength"))
    )
    return _Parts(text.text_converter(), checks)


def _number(reader: Reader, component: Component, field: Field) -> _Parts:
    rules = validation_of(reader, component)
    checks: list[Check] = []
    digits = component.get("decimalDigits")
    if type(digits) is int and digits >= 0:
        checks.append(number.at_most_decimals(digits))
    elif digits is not None and digits != "":
        reader.find("bad_validation", component, key="decimalDigits")
    step = _step(reader, component)
    if step:
        checks.append(number.on_step(step))
    for key, check in (("min", number.least), ("max", number.most)):
        if key in rules:
            checks.append(check(reader.verdict_setting(rules[key], component, key)))
    if component.get("serializeToString") is True:
        return _Parts(number.number_converter(), checks, feel=number.as_text, store=number.as_text)
    return _Parts(number.number_converter(), checks, store=number.as_logged)


def _step(reader: Reader, component: Component) -> Number | None:
    try:
        step = to_number(component.get("increment"))
    except Mismatch:
        step = Decimal(-1)
    if step is not None and step <= 0:
        reader.find("bad_validation", component, key="increment")
        return None
    return step


def _moment(reader: Reader, component: Component, _field: Field) -> _Parts:
    validation_of(reader, component)
    subtype = _SUBTYPES.get(str(component.get("subtype") or "date"))
    serialising = _SERIALISINGS.get(str(component.get("timeSerializingFormat") or "utc_offset"))
    if subtype is None:
        reader.find("bad_subtype", component, found=str(component.get("subtype")))
    if serialising is None:
        reader.find("bad_serializing_format", component)
    checks: list[Check] = []
    if component.get("disallowPassedDates") is True and subtype != "time":
        checks.append(moment.not_passed())
    interval = component.get("timeInterval")
    if type(interval) is int and 1 < interval <= 24 * 60 and subtype != "date":
        checks.append(moment.on_interval(interval))
    convert = moment.moment_converter(subtype or "date", serialising or "utc_offset")
    return _Parts(convert, checks, feel=from_log)


def _checkbox(reader: Reader, component: Component, _field: Field) -> _Parts:
    validation_of(reader, component)
    return _Parts(checkbox_converter(), [])


def _one(reader: Reader, component: Component, field: Field) -> _Parts:
    checks = _option_checks(reader, component, field)
    return _Parts(choice.one_converter(field.options), checks)


def _several(reader: Reader, component: Component, field: Field) -> _Parts:
    checks = _option_checks(reader, component, field)
    return _Parts(choice.several_converter(field.options), checks)


def _option_checks(reader: Reader, component: Component, field: Field) -> list[Check]:
    validation_of(reader, component)
    options_at = options_source(reader, component, field)
    if not field.open_options:
        return []
    reader.needs_names = True
    return [choice.among(options_at)]


def options_source(reader: Reader, component: Component, field: Field) -> choice.OptionsAt:
    """Return what gives the options of a field, wherever they come from."""
    listed = component.get("valuesExpression")
    if not field.open_options:
        return lambda _scope: field.options
    if isinstance(listed, str) and listed:
        expression = reader.expression(listed, component, "valuesExpression")
        if expression is None:
            return lambda _scope: ()
        return lambda scope: choice.options_of(scope.ask(expression))
    keys = str(component.get("valuesKey") or "").split(".")
    reader.reads.add(keys[0])
    return lambda scope: choice.options_of(scope.dig(keys))


def _files(reader: Reader, component: Component, field: Field) -> _Parts:
    validation_of(reader, component)
    multiple = reader.verdict_setting(component.get("multiple", False), component, "multiple")
    accept = reader.verdict_setting(component.get("accept"), component, "accept")
    given = field.properties.get("max_bytes", files.MAX_FILE_BYTES)
    most = int(str(given)) if str(given).isdecimal() and len(str(given)) < 12 else 0
    if most <= 0:
        reader.find("bad_validation", component, key="max_bytes")
    checks = [files.single(multiple), files.acceptable(accept, most)]
    return _Parts(files.file_converter(), checks)


def _expression(reader: Reader, component: Component, _field: Field) -> _Parts:
    reader.needs_names = True
    given = component.get("expression")
    expression = None
    if isinstance(given, str) and given.strip("= \n"):
        expression = reader.expression(given, component, "expression")
    else:
        reader.find("expression_absent", component)
    if component.get("computeOn", "change") not in ("change", "presubmit"):
        reader.find("bad_compute_on", component)
    return _Parts(lambda raw, _now: raw, [], feel=from_log, expression=expression)


_KINDS: Final[Mapping[str, Callable[[Reader, Component, Field], _Parts]]] = {
    "textfield": _text,
    "textarea": _text,
    "number": _number,
    "datetime": _moment,
    "checkbox": _checkbox,
    "radio": _one,
    "select": _one,
    "checklist": _several,
    "taglist": _several,
    "filepicker": _files,
    "expression": _expression,
}
