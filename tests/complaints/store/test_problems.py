import pytest

from complaints.store import problems, register
from complaints.store.problems import Window
from tests.complaints.desk import at

TOLD = ["2026-03-02 09:00", "2026-03-03 11:00", "2026-03-07 15:00", "2026-03-09 08:59"]


@pytest.fixture
def cups(each_desk):
    for serial, told in enumerate(TOLD, start=1):
        each_desk.register(f"TS-202603-{serial:04}", told, instance=serial, product="保温杯")
        with each_desk.database.transaction() as connection:
            values = {"problem": "保温杯|product.quality", "category": "product.quality"}
            register.change(connection, serial, values)
    return each_desk


def window(after: str, until: str, *, without: int = 0, drill: bool = False) -> Window:
    return Window("保温杯|product.quality", at(after), at(until), without, drill)


@pytest.mark.parametrize(
    ("seen", "count"),
    [
        (window("2026-03-02 08:59", TOLD[3]), 4),
        (window(TOLD[0], TOLD[3]), 3),
        (window("2026-03-02 08:59", TOLD[3], without=4), 3),
        (window("2026-03-02 08:59", "2026-03-09 08:58"), 3),
        (window("2026-03-02 08:59", TOLD[3], drill=True), 0),
        (Window("保温杯|service.slow", 0, at(TOLD[3]), 0, False), 0),
    ],
    ids=["all", "start is outside", "without one", "end is inside", "drill", "another problem"],
)
def test_a_window_counts_what_was_told_in_it(cups, seen, count):
    with cups.database.read.connect() as connection:
        assert problems.count(connection, seen) == count


@pytest.mark.parametrize(
    ("category", "drill", "count"),
    [("product.quality", False, 2), ("service.slow", False, 0), ("product.quality", True, 0)],
    ids=["between the second and the fourth", "another category", "drill"],
)
def test_a_category_counts_whatever_the_product(cups, category, drill, count):
    after, until = at(TOLD[1]), at(TOLD[3])
    with cups.database.read.connect() as connection:
        assert (
            problems.count_category(connection, category, after=after, until=until, drill=drill)
            == count
        )


def test_merged_complaints_do_not_count(cups):
    with cups.database.transaction() as connection:
        register.change(connection, 2, {"merged_into": "TS-202603-0001"})

        assert problems.count(connection, window("2026-03-02 08:59", TOLD[3])) == 3
        found = problems.count_category(
            connection, "product.quality", after=0, until=at(TOLD[3]), drill=False
        )
        assert found == 3


def test_the_latest_complaint_names_the_cluster(cups):
    with cups.database.transaction() as connection:
        register.change(connection, 1, {"cluster": "A"})
        register.change(connection, 3, {"cluster": "B"})

        assert problems.last_cluster(connection, window("2026-03-02 08:59", TOLD[3])) == "B"
        assert problems.last_cluster(connection, window("2026-03-07 16:00", TOLD[3])) is None


def test_a_product_s_most_frequent_category_is_its_usual_one(cups):
    with cups.database.transaction() as connection:
        register.change(connection, 1, {"category": "product.design"})

        assert problems.usual_category(connection, "保温杯", drill=False) == "product.quality"
        assert problems.usual_category(connection, "保温杯", drill=True) is None
        assert problems.usual_category(connection, "围巾", drill=False) is None
