import pytest

from engine.commands import ChangeSetting
from engine.errors import BadInput, Forbidden
from engine.queries import ReadStream, Settings
from tests.engine.house import ANNA


def test_a_change_of_a_setting_is_a_line_with_what_it_was(each_house):
    each_house.run(ChangeSetting(name="desk.zone", value="Asia/Shanghai"))
    each_house.run(ChangeSetting(name="desk.zone", value="Asia/Urumqi"))
    each_house.run(ChangeSetting(name="desk.hours", value={"from": 9}))
    each_house.run(ChangeSetting(name="desk.hours", value=None))

    assert each_house.ask(Settings()) == {"desk.zone": "Asia/Urumqi"}
    lines = each_house.ask(ReadStream(stream="settings")).events
    assert [line.content["input"] for line in lines[:2]] == [
        {"name": "desk.zone", "value": "Asia/Shanghai", "was": None},
        {"name": "desk.zone", "value": "Asia/Urumqi", "was": "Asia/Shanghai"},
    ]


@pytest.mark.parametrize(
    ("name", "value"), [("Zone", 1), ("", 1), ("zone", 0.5)], ids=["capital", "empty", "float"]
)
def test_a_setting_has_a_name_and_a_value_that_can_be_logged(house, name, value):
    with pytest.raises(BadInput):
        house.run(ChangeSetting(name=name, value=value))
    assert house.ask(Settings()) == {}


def test_only_administrators_change_settings(house):
    with pytest.raises(Forbidden):
        house.run(ChangeSetting(name="zone", value=1), ANNA)
