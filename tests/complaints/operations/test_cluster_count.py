import pytest

from complaints.operations.cluster_count import operation
from complaints.store.tables import complaint

QUALITY = "product.quality"
FIVE = [
    "2026-03-02 09:00",
    "2026-03-03 11:00",
    "2026-03-05 10:00",
    "2026-03-07 15:00",
    "2026-03-09 08:59",
]


def count(desk, number: str, product: str | None = "保温杯", category: str = QUALITY):
    case = {"no": number, "product": product}
    return desk.step(operation, {"case": case, "category": category})


def tell(desk, told: list[str], **fields: object) -> list[dict[str, object]]:
    found = []
    for serial, when in enumerate(told, start=1):
        number = f"TS-202603-{serial:04}"
        desk.register(number, when, instance=serial, product="保温杯", **fields)
        found.append(count(desk, number))
    return found


def test_the_fifth_complaint_within_seven_days_counts_five(each_desk):
    found = tell(each_desk, FIVE)

    assert [(f["cluster_7d"], f["cluster_24h"]) for f in found] == [
        (1, 1),
        (2, 1),
        (3, 1),
        (4, 1),
        (5, 1),
    ]
    assert {f["cluster_id"] for f in found} == {"TS-202603-0001"}


def test_a_row_that_breaks_off_for_a_week_begins_anew(each_desk):
    found = tell(each_desk, ["2026-03-02 09:00", "2026-03-09 09:00", "2026-03-09 10:00"])

    assert found == [
        {"cluster_7d": 1, "cluster_24h": 1, "cluster_id": "TS-202603-0001"},
        {"cluster_7d": 1, "cluster_24h": 1, "cluster_id": "TS-202603-0002"},
        {"cluster_7d": 2, "cluster_24h": 2, "cluster_id": "TS-202603-0002"},
    ]


@pytest.mark.parametrize(
    ("product", "category", "count_7d"),
    [("保 温 杯", QUALITY, 5), ("围巾", QUALITY, 1), ("保温杯", "product.design", 1)],
    ids=["same, other spelling", "another product", "another category"],
)
def test_the_same_problem_is_product_and_category(desk, product, category, count_7d):
    tell(desk, FIVE[:4])
    desk.register("TS-202603-0009", FIVE[4], instance=9)

    assert count(desk, "TS-202603-0009", product, category)["cluster_7d"] == count_7d


def test_without_a_product_nothing_is_a_cluster_and_the_category_is_kept(desk):
    desk.register()

    assert count(desk, "TS-202603-0001", None, "service.slow") == {
        "cluster_7d": 1,
        "cluster_24h": 1,
        "cluster_id": None,
    }
    assert desk.read(complaint, "category", "problem", "cluster") == [("service.slow", None, None)]


def test_graded_again_a_complaint_keeps_its_cluster(desk):
    tell(desk, FIVE[:2])

    again = count(desk, "TS-202603-0002")

    assert again == {"cluster_7d": 2, "cluster_24h": 1, "cluster_id": "TS-202603-0001"}


def test_a_drill_does_not_count_for_real_complaints(desk):
    desk.register("TS-202603-0009", FIVE[0], instance=9, product="保温杯", drill=True)
    count(desk, "TS-202603-0009")

    assert tell(desk, FIVE[1:2])[0]["cluster_7d"] == 1
