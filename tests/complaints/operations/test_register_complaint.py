import pytest

from complaints.operations.register_complaint import operation, product_of
from complaints.store.tables import complaint, complaint_contact, complaint_instance, repeat_key
from engine.errors import OperationFailed
from tests.complaints.desk import CALLED, MONDAY, at, logged


def test_the_case_has_every_field_of_the_record_and_what_the_register_adds(desk):
    sealed = desk.seal(name="王女士", description="没有收到")

    case = desk.register(wants=["resend"], **sealed)

    assert case == {
        "channel": "phone",
        "profile": "retail",
        "identity": "registered",
        "object": "product",
        "wants": ["resend"],
        **sealed,
        "equipment": None,
        "no": "TS-202603-0001",
        "contact_at": logged(CALLED),
        "accepted_at": logged(MONDAY),
        "contact_count": 1,
        "alert": "none",
        "converted": False,
    }


def test_the_entry_the_first_contact_and_the_instance_are_written(each_desk):
    each_desk.register(
        instance=5,
        drill=True,
        is_key_customer=True,
        injury=True,
        equipment={"model": "X-200"},
        **each_desk.seal(name="B公司"),
    )

    assert each_desk.read(complaint) == [
        (1, "TS-202603-0001", "TS-202603-000000001", 1, "phone", "retail", "registered", "X-200",
         None, None, None, "none", None, at(CALLED), at(MONDAY), 1, 0, None, None, True, False,
         True, '{"name":"1:1:1:name"}', True, None, None, None)
    ]  # fmt: skip
    assert each_desk.read(complaint_contact) == [(1, 1, at(CALLED), "phone", 5)]
    assert each_desk.read(complaint_instance) == [(1, 5, "intake")]


def test_what_a_consultation_told_anew_wins_where_it_tells_it(desk):
    first, anew = desk.seal(description="怎么清洗？"), desk.seal(description="客服挂我电话")
    inputs = {
        "number": "TS-202603-0001",
        "contact": desk.contact(emotion="calm", wants=["explanation"], **first),
        "conversion": {"answer": "…", "emotion": "angry", "wants": None, **anew},
        "contact_at": logged(CALLED),
    }

    case = desk.step(operation, inputs)["case"]

    told = {name: case[name] for name in ("description", "emotion", "wants", "converted")}
    assert told == {
        "description": anew["description"],
        "emotion": "angry",
        "wants": ["explanation"],
        "converted": True,
    }
    assert "answer" not in case
    assert desk.read(complaint, "sealed") == [('{"description":"1:2:1:description"}',)]


def test_a_registered_customer_is_indexed_and_an_anonymous_one_is_not(desk):
    desk.register(order_no="DD-1", **desk.seal(phone="13800138000", email="w@example.com"))
    desk.register("TS-202603-0002", identity="anonymous", order_no="DD-1", instance=2)

    assert sorted(desk.read(repeat_key, "complaint_id", "kind")) == [
        (1, "email"),
        (1, "order"),
        (1, "phone"),
    ]


def test_a_text_that_is_no_number_registers_nothing(desk):
    with pytest.raises(OperationFailed) as refusal:
        desk.register("42")

    assert refusal.value.reason == "bad_form_number"
    assert desk.read(complaint) == []


@pytest.mark.parametrize(
    ("case", "product"),
    [
        ({"product": "围巾", "equipment": {"model": "X"}}, "围巾"),
        ({"product": None, "equipment": {"model": "X"}}, "X"),
        ({"equipment": None}, None),
    ],
)
def test_the_product_is_what_is_named_else_the_model(case, product):
    assert product_of(case) == product
