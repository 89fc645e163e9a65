import pytest

from admin.blanks import blank
from decisions.document import parse
from engine.drawing import read
from forms import read as read_form


def test_a_new_drawing_draws_its_process():
    (process,) = read(blank("bpmn", "recall", 'A "recall" & more'), file="recall.bpmn").processes

    assert (process.key, process.name, process.is_executable) == (
        "recall",
        'A "recall" & more',
        True,
    )


@pytest.mark.parametrize("key", ["recall", "a-b_c9"])
def test_a_new_table_and_a_new_form_can_be_read(key):
    table = parse(blank("dmn", key, "问题"))

    assert f'id="{key}"' in blank("dmn", key, "问题").decode()
    assert table.root is not None
    assert read_form(blank("form", key, ""), name=f"{key}.form").id == key
