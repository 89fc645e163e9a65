import pytest

from complaints.operations.dedupe import operation
from engine.store.tables import subject
from tests.complaints.desk import at

NONE = {"duplicate": False, "open_case": None, "similarity": None, "contact_count": 1}
LOST = "围巾显示签收但没有收到"
STILL_LOST = "围巾还没有收到"
OTHER = "发票抬头开错了请更正"


@pytest.fixture
def told(each_desk):
    """A complaint about a lost scarf."""
    each_desk.register(order_no="DD-1", **each_desk.seal(phone="138 0013 8000", description=LOST))
    each_desk.now = at("2026-03-09 12:00")
    return each_desk


def ask(desk, **fields: object) -> dict[str, object]:
    return desk.step(operation, {"contact": desk.contact(**fields)}, instance=9)


def test_the_same_phone_and_a_like_text_are_the_same_matter(told):
    found = ask(told, **told.seal(phone="+86 13800138000", description=STILL_LOST))

    assert found == {
        "duplicate": True,
        "open_case": "TS-202603-0001",
        "similarity": {"$t": "decimal", "v": "0.5"},
        "contact_count": 1,
    }


def test_the_same_phone_about_something_else_is_another_matter(told):
    assert ask(told, **told.seal(phone="13800138000", description=OTHER)) == NONE


def test_another_customer_is_another_matter(told):
    assert ask(told, order_no="DD-2", **told.seal(phone="139", description=LOST)) == NONE


def test_after_seven_days_it_is_another_matter(told):
    told.now = at("2026-03-16 10:01")

    assert ask(told, order_no="DD-1", **told.seal(description=LOST)) == NONE


def test_an_anonymous_contact_is_never_joined(told):
    told_alike = told.seal(phone="13800138000", description=LOST)

    assert ask(told, identity="anonymous", order_no="DD-1", **told_alike) == NONE


def test_of_several_the_most_alike_is_named(told):
    told.register(
        "TS-202603-0002", "2026-03-09 11:00", instance=3, order_no="DD-1",
        **told.seal(description="围巾颜色不对"),
    )  # fmt: skip

    assert ask(told, order_no="DD-1", **told.seal(description=LOST))["open_case"] == (
        "TS-202603-0001"
    )


def test_where_a_text_was_erased_the_same_order_is_enough_and_a_phone_is_not(told):
    with told.database.transaction() as connection:
        connection.execute(subject.update().values(wrapped=None))

    by_order = ask(told, order_no="DD-1", **told.seal(description=LOST))
    by_phone = ask(told, **told.seal(phone="13800138000", description=LOST))

    assert by_order == {**NONE, "duplicate": True, "open_case": "TS-202603-0001"}
    assert by_phone == NONE


def test_the_answer_holds_nothing_personal(told):
    found = ask(told, **told.seal(phone="13800138000", description=LOST))

    assert [text for text in ("138", "围巾") if text in str(found)] == []
