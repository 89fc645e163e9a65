import pytest

from complaints.operations.suggest_category import operation
from complaints.store import register


@pytest.mark.parametrize(
    ("case", "suggestion"),
    [
        ({"object": "order"}, "experience.logistics"),
        ({"object": "staff"}, "service.attitude"),
        ({"object": "product"}, "product.quality"),
        ({"object": "product", "not_delivered": True}, "experience.logistics"),
        ({"object": "product", "product": "保温杯"}, "product.design"),
        ({"object": "planet"}, None),
    ],
    ids=["order", "staff", "product", "not delivered", "known product", "unknown"],
)
def test_facts_and_earlier_complaints_suggest_a_category(desk, case, suggestion):
    desk.register(product="保温杯")
    with desk.database.transaction() as connection:
        register.change(connection, 1, {"category": "product.design"})

    assert desk.step(operation, {"case": case}) == {"suggestion": suggestion}
