import pytest

from engine.drawing import bound_key, read
from engine.drawing.bindings import end_of

HEAD = (
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"'
    ' xmlns:camunda="http://camunda.org/schema/1.0/bpmn">'
)
KIND = 'camunda:calledElementBinding="{}"'


def drawn(attributes: str):
    source = (
        f'{HEAD}<process id="p"><callActivity id="c" {attributes}/></process>'
        '<process id="q" camunda:versionTag="2.1"/></definitions>'
    )
    return {process.key: process for process in read(source.encode(), file="x.bpmn").processes}


@pytest.mark.parametrize(
    ("attributes", "key"),
    [
        ('calledElement="q"', "q"),
        (f'calledElement="q" {KIND.format("latest")}', "q"),
        ('calledElement="=which"', None),
        (f'calledElement="q" {KIND.format("version")} camunda:calledElementVersion="3"', "q[3]"),
        (
            f'calledElement="q" {KIND.format("versionTag")} camunda:calledElementVersionTag="2.1"',
            "q",
        ),
        (
            f'calledElement="q" {KIND.format("versionTag")} camunda:calledElementVersionTag="2.0"',
            "q[:2.0]",
        ),
    ],
    ids=["plain", "latest", "computed", "number", "tag", "earlier tag"],
)
def test_a_call_means_one_version(attributes, key):
    processes = drawn(attributes)

    assert bound_key(processes["p"].scope.nodes["c"], processes) == key


@pytest.mark.parametrize(
    ("file", "end"),
    [
        ("q.bpmn", ""),
        ("q[3].bpmn", "[3]"),
        ("q[:2.1].bpmn", "[:2.1]"),
        ("q[].bpmn", ""),
        ("q[0].bpmn", ""),
        ("q[3].dmn", ""),
    ],
)
def test_the_name_of_an_earlier_version_ends_the_keys_in_it(file, end):
    source = (
        f'{HEAD}<collaboration id="c"><participant id="a" processRef="q"/><participant id="b"/>'
        '</collaboration><process id="q"/></definitions>'
    )

    found = read(source.encode(), file=file)

    assert end_of(file) == end
    assert [process.key for process in found.processes] == [f"q{end}"]
    assert found.pools.processes == {"a": f"q{end}", "b": ""}
