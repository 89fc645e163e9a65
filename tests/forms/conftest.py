import json
from datetime import datetime, timedelta, timezone

import pytest

from forms import BadAnswers, FormRefused, read

NOW = datetime(2026, 11, 21, 22, 0, tzinfo=timezone(timedelta(hours=8)))


def component(kind, key=None, **more):
    """A component with an open privacy class, so that no warning disturbs."""
    named = {} if key is None else {"key": key, "id": f"Field_{key}"}
    properties = {"privacy": "P1", "free_text": "false", **more.pop("properties", {})}
    return {"type": kind, **named, "properties": properties, **more}


def build(*components, **root):
    definition = {"type": "default", "id": "F", "schemaVersion": 19, **root}
    return read(json.dumps({**definition, "components": components}).encode(), name="f")


def refused(*components, **root):
    """The findings of a definition that cannot be used."""
    with pytest.raises(FormRefused) as raised:
        build(*components, **root)
    return list(raised.value.findings)


def cleaned(form, answers, context=None, now=NOW, **known):
    return form.clean(answers, context=context or {}, now=now, **known)


def problems(form, answers, context=None, now=NOW, **known):
    """Codes and facts of every problem, by path."""
    with pytest.raises(BadAnswers) as raised:
        cleaned(form, answers, context, now, **known)
    return {
        path: [(problem.code, dict(problem.facts)) for problem in found]
        for path, found in raised.value.problems.items()
    }


@pytest.fixture
def house():
    """What the tests of this room build and ask with."""
    return House


class House:
    now = NOW
    component = staticmethod(component)
    build = staticmethod(build)
    refused = staticmethod(refused)
    cleaned = staticmethod(cleaned)
    problems = staticmethod(problems)
