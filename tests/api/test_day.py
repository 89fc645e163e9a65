import pytest

from api.day import today
from engine.clock import DAY
from tests.api.conftest import NOON

MIDNIGHT = NOON - DAY // 2


@pytest.mark.parametrize(
    ("moment", "begin"),
    [
        (MIDNIGHT, MIDNIGHT),
        (NOON, MIDNIGHT),
        (MIDNIGHT + DAY - 1, MIDNIGHT),
        (MIDNIGHT + DAY, MIDNIGHT + DAY),
    ],
    ids=["its first moment", "noon", "its last", "the next"],
)
def test_a_day_is_one_of_the_desk(app, clock, moment, begin):
    clock.move(moment)

    with app.app_context():
        assert today() == (begin, begin + DAY)
