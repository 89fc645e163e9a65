import pytest
from lxml import etree

from engine.drawing import unprefixed
from engine.drawing.operations import operations_of
from engine.drawing.references import References

HEAD = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><message id="m" name="m"/>'


def read(body):
    root = etree.fromstring(f'{HEAD}<error id="e"/>{body}</definitions>')
    references = References.of(root)
    return references.operations, [reference for reference, _, _ in references.dangling]


def interface(inside):
    return f'<interface id="i"><operation id="o">{inside}</operation></interface>'


IN = "<inMessageRef>t:m</inMessageRef>"


def test_an_operation_has_messages_and_errors():
    body = interface(IN + "<outMessageRef>m</outMessageRef><errorRef>e</errorRef>")

    assert read(body) == ({"o": ("m", "m")}, [])


@pytest.mark.parametrize(
    ("body", "dangling"),
    [
        (interface("<inMessageRef>n</inMessageRef>"), ["n"]),
        (interface(IN + "<outMessageRef>e</outMessageRef>"), ["e"]),
        (interface(IN + "<errorRef>m</errorRef>"), ["m"]),
        (interface(""), [""]),
        (
            interface(IN)
            + '<collaboration id="c"><participant id="p"><interfaceRef>i</interfaceRef>'
            "<interfaceRef>m</interfaceRef></participant></collaboration>",
            ["m"],
        ),
        ('<process id="p"><supportedInterfaceRef>i</supportedInterfaceRef></process>', ["i"]),
    ],
    ids=["in", "out", "error", "nothing_comes_in", "participant", "process"],
)
def test_what_an_operation_or_interface_names_must_be_there(body, dangling):
    assert read(body)[1] == dangling


def test_operations_are_found_by_their_id():
    root = etree.fromstring(f"{HEAD}{interface(IN)}</definitions>")

    assert operations_of(root, References({("message", "m"): "m"}, set())) == {"o": ("m",)}
    assert unprefixed("t:o") == "o"
