import pytest

from complaints.operations import cluster_count
from complaints.operations.repeat_count import operation
from tests.complaints.desk import logged

BEGUN, DONE = "2026-03-11 10:00", "2026-04-01 10:00"
TOLD = [
    "2026-02-09 10:00",
    "2026-02-09 10:01",
    "2026-03-11 10:00",
    "2026-03-20 10:00",
    "2026-04-01 10:00",
    "2026-04-01 10:01",
    "2026-05-01 10:00",
    "2026-05-01 10:01",
]
"""At the edges of both windows, and between them."""


def tell(desk, serial: int, told: str, category: str = "product.quality", **fields: object) -> None:
    number = f"TS-202603-{serial:04}"
    case = desk.register(number, told, instance=serial, **fields)
    desk.step(cluster_count.operation, {"case": case, "category": category})


def count(desk, category: str | None = "product.quality", **context: object):
    inputs = {"category": category, "begun_at": logged(BEGUN), "done_at": logged(DONE)}
    return desk.step(operation, inputs, **context)


def test_thirty_days_up_to_the_call_and_thirty_from_the_measures_on(each_desk):
    for serial, told in enumerate(TOLD, start=1):
        tell(each_desk, serial, told)

    assert count(each_desk) == {"before": 2, "after": 2}


@pytest.mark.parametrize(
    ("fields", "context", "before"),
    [
        ({}, {}, 1),
        ({"category": "service.slow"}, {}, 0),
        ({"drill": True}, {}, 0),
        ({"drill": True}, {"drill": True}, 1),
    ],
    ids=["same", "another category", "a drill", "a drill for a drill"],
)
def test_only_its_own_kind_counts(desk, fields, context, before):
    tell(desk, 1, "2026-03-10 10:00", **fields)

    assert count(desk, **context) == {"before": before, "after": 0}


def test_without_a_category_nothing_can_be_compared(desk):
    tell(desk, 1, "2026-03-10 10:00")

    assert count(desk, None) == {"before": None, "after": None}
