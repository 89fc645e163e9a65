from lxml import etree

from engine.drawing.data_items import DataItems
from tests.engine.check.drawn import source


def items(body, **around):
    root = etree.fromstring(source(body, **around))
    return DataItems.of(root), root[-1]


def test_a_reference_is_the_data_object_behind_it():
    found, process = items('<dataObject id="o"/><dataObjectReference id="r" dataObjectRef="t:o"/>')

    item = found.find("t:r")

    assert item is not None
    assert (item.kind, item.variable, item.holds is process) == ("dataObject", "o", True)
    assert item.is_picture is False


def test_a_store_is_a_picture_and_a_reference_to_nothing_is_nothing():
    found, _ = items('<dataStoreReference id="s"/><dataObjectReference id="r" dataObjectRef="x"/>')

    store = found.find("s")

    assert store is not None
    assert store.is_picture is True
    assert (found.find("r"), found.find("none")) == (None, None)


def test_inputs_and_outputs_are_held_by_what_specifies_them():
    found, process = items(
        '<property id="v"/><ioSpecification><dataInput id="i" name="n"/></ioSpecification>'
    )

    assert [(i.kind, i.variable) for i in found.within(process)] == [
        ("property", "v"),
        ("dataInput", "n"),
    ]
    assert all(item.holds is process for item in found.within(process))


def test_what_messages_carry_and_what_is_a_collection():
    found, _ = items(
        "",
        before='<itemDefinition id="l" isCollection="true"/><message id="m" itemRef="t:l"/>',
    )

    assert (found.collections, found.carried) == ({"l": "true"}, {"m": "l"})
