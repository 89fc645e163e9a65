"""Small forms that stress one thing each."""

from collections.abc import Mapping
from typing import Any

Component = dict[str, Any]


def field(kind: str, key: str, hide: str = "", **facts: Any) -> Component:
    """Return a keyed component."""
    conditional = {"conditional": {"hide": hide}} if hide else {}
    own = {"type": kind, "key": key, "id": f"id_{key}", "label": key}
    return {**own, "properties": {"privacy": "P0"}, **conditional, **facts}


def inside(kind: str, name: str, *components: Component, hide: str = "", **facts: Any) -> Component:
    conditional = {"conditional": {"hide": hide}} if hide else {}
    own = {"type": kind, "id": f"id_{name}", "label": name, "components": list(components)}
    return {**own, **conditional, **facts}


def options(*values: object) -> list[dict[str, object]]:
    """Return options that are called as their values."""
    return [{"label": str(value), "value": value} for value in values]


def form(*components: Component) -> dict[str, Any]:
    """Return a definition."""
    return {"type": "default", "id": "small", "schemaVersion": 19, "components": list(components)}


REQUIRED = {"required": True}
SMALL: Mapping[str, dict[str, Any]] = {
    "a hidden field counts as absent": form(
        field("checkbox", "asked"),
        field("select", "way", "=asked != true", values=options("post", "shop")),
        field("textfield", "address", '=way != "post"', validate=REQUIRED),
        field("number", "rooms", "=asked = true"),
        field("textarea", "why", "=rooms = null or rooms < 3", validate=REQUIRED),
    ),
    "conditions": form(
        field("number", "n"),
        field("checkbox", "b"),
        field("radio", "r", values=options("x", "y", "z")),
        field("checklist", "l", values=options("p", "q", "s")),
        field("textfield", "t1", "=n != null and n > 5", validate=REQUIRED),
        field("textfield", "t2", "=(n in [1..5]) or n = null", validate=REQUIRED),
        field("textfield", "t3", "=not(b)", validate=REQUIRED),
        field("textfield", "t4", '=list contains(l, "p") and r != "x"', validate=REQUIRED),
        field("textfield", "t5", "=count(l) = 0", validate=REQUIRED),
        field("textfield", "t6", '=some v in l satisfies v = r or v = "q"'),
        field("textfield", "t7", '=if b then r = "y" else n != null and n >= 2.5'),
        field("textfield", "t8", "=nobody.knows = 1"),
        field("textfield", "t9", '=scope = "complaint" or activation.alert = "none"'),
    ),
    "conditions on what is not answered": form(
        field("number", "n"),
        field("checkbox", "b"),
        field("radio", "r", values=options("x", "y")),
        field("textfield", "t1", "=n > 5", validate=REQUIRED),
        field("textfield", "t2", "=n"),
        field("textfield", "t3", "=n + 1"),
        field("textfield", "t4", '=not(b, r = "x")'),
        field("textfield", "t5", '=not(r = "x" and n > 2)'),
        field("textfield", "t6", "=n > 5 or b", validate=REQUIRED),
        field("textfield", "t7", "=b, n = 7"),
        field("textfield", "t8", "=true"),
        field("textfield", "t9", "=if n > 5 then true else false"),
        field("textfield", "t10", "=nobody"),
        field("textfield", "t11", '=get value({a: b}, "a")'),
        field("textfield", "t12", "> 5"),
    ),
    "groups": form(
        inside(
            "group",
            "outer",
            field("checkbox", "open"),
            inside(
                "group",
                "inner",
                field("textfield", "name", validate=REQUIRED),
                field("number", "age", "=outer.open = true", validate={"min": 18}),
                path="inner",
                hide="=outer.open != true and outer.inner.age = null",
            ),
            path="outer",
        ),
        inside("group", "flat", field("textfield", "last", validate=REQUIRED), hide="=outer.open"),
    ),
    "texts": form(
        field("textfield", "short", validate={"required": True, "minLength": 2, "maxLength": 5}),
        field("textarea", "long", validate={"minLength": 5, "maxLength": 20}),
        field("textfield", "code", validate={"pattern": "^[a-z]\\d$", "required": True}),
        field("textfield", "part", validate={"pattern": "\\d", "patternErrorMessage": "digit"}),
        field("textarea", "wide", validate={"pattern": "^\\S.*\\S$", "minLength": 1}),
        field("textfield", "three", validate={"pattern": "^.{3}$|^.{6}$"}),
        field("textfield", "scarf", validate={"pattern": "[\\ud83e]|^[^🧣]+$"}),
    ),
    "numbers": form(
        field("number", "any", validate=REQUIRED),
        field("number", "whole", decimalDigits=0, validate={"min": 0, "max": 5}),
        field("number", "money", decimalDigits=2, validate={"min": 0.01, "max": 1000}),
        field("number", "steps", increment="0.5"),
        field("number", "kept_as_text", serializeToString=True, validate={"min": -1}),
        field("number", "bound", validate={"min": "=any", "max": "=any + 5"}),
        field("radio", "most", values=options("1", "5", "1e1", "none")),
        field("number", "by_text", validate={"max": "=most"}),
        field("textfield", "long", validate={"minLength": "=most"}),
    ),
    "choices": form(
        field("radio", "one", values=options("a", "b"), validate=REQUIRED),
        field("select", "two", values=options("a", "b")),
        field("checklist", "three", values=options("a", "b", "c"), validate=REQUIRED),
        field("taglist", "four", values=options("a", "b")),
        field("checkbox", "five", validate=REQUIRED),
        field("select", "six", values=options(1, 2), validate=REQUIRED),
    ),
    "lists": form(
        field("checkbox", "many"),
        inside(
            "dynamiclist",
            "lines",
            field("select", "kind", values=options("a", "b"), validate=REQUIRED),
            field("textfield", "note", '=this.kind != "a"', validate=REQUIRED),
            field("number", "amount", "=i = 1 and parent.many = true", validate={"max": 5}),
            path="lines",
            isRepeating=True,
            allowAddRemove=True,
            hide="=many = false",
        ),
        field("textfield", "end", "=count(lines) > 1", validate=REQUIRED),
    ),
    "moments": form(
        field("datetime", "day", subtype="date", dateLabel="day", validate=REQUIRED),
        field(
            "datetime",
            "hour",
            "=day = null",
            subtype="time",
            timeLabel="hour",
            timeSerializingFormat="utc_offset",
            timeInterval=15,
            validate=REQUIRED,
        ),
        field(
            "datetime",
            "both",
            subtype="datetime",
            dateLabel="both",
            timeInterval=15,
            timeSerializingFormat="utc_offset",
        ),
        field("textfield", "why", "=both != null", validate=REQUIRED),
    ),
    "what nobody may change, and what is there before": form(
        field("textfield", "fixed", disabled=True, defaultValue="x", validate=REQUIRED),
        field("radio", "way", values=options("a", "b"), defaultValue="b", validate=REQUIRED),
        field("number", "n", defaultValue=3, validate={"max": 5}),
        field("checkbox", "on", defaultValue=True),
        field("textarea", "why", '=way = "b" and on = true', validate=REQUIRED),
    ),
    "computed": form(
        field("number", "a"),
        field("number", "b"),
        field("expression", "sum", expression="=a + b", computeOn="change"),
        field("textfield", "why", "=sum = null or sum < 10", validate=REQUIRED),
    ),
}
