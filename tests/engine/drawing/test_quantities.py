import pytest

from engine.drawing import MOST, quantity
from tests.engine.drawing.test_model import node


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("", 1),
        ('startQuantity="2"', 2),
        ('startQuantity=" +007 "', 7),
        (f'startQuantity="{MOST}"', MOST),
        (f'startQuantity="{MOST + 1}"', None),
        ('startQuantity="0"', None),
        ('startQuantity="-2"', None),
        ('startQuantity="1.5"', None),
        ('startQuantity="\u0663"', None),
        ('startQuantity=""', None),
    ],
    ids=["absent", "two", "spelled", "most", "more", "none", "less", "part", "digits", "empty"],
)
def test_a_quantity_is_a_whole_number_from_one_on(given, expected):
    assert quantity(node(f'<task id="x" {given}/>'), "startQuantity") == expected
