from uuid import UUID

import pytest

from engine.commands import OpenInstance, Unmask
from engine.errors import BadInput, Forbidden, NotFound
from engine.model import Actor
from engine.queries import ReadStream
from tests.engine.house import ANNA, opened

PHONE = "1:2:1:phone"
AUDITOR = Actor(id=9, slug="audit", grants=frozenset({"instance.audit", "personal.unmask"}))


@pytest.fixture
def receipt(each_two):
    receipt = each_two.start("two")
    each_two.complete(opened(receipt), answers={"summary": "x", "phone": "13800138000"})
    return receipt


def unmask(receipt, *references: str, reason: str = "complaint about us") -> Unmask:
    return Unmask(instance=receipt.instance, references=references, reason=reason)


def test_who_looks_at_a_value_is_recorded_with_a_sealed_reason(each_two, receipt):
    opened_values = each_two.run(unmask(receipt, PHONE, "1:2:9:nothing"), AUDITOR)

    assert opened_values == {PHONE: "13800138000"}
    [line] = each_two.ask(ReadStream(stream="access")).events
    assert (line.kind, line.actor) == ("personal.unmasked", AUDITOR.id)
    assert line.content == {
        "instance": str(receipt.instance),
        "input": {
            "references": [PHONE, "1:2:9:nothing"],
            "reason": {"$t": "sealed", "v": f"{line.stream}:1:1:reason"},
        },
    }


def test_an_auditor_who_opens_an_instance_is_recorded(each_two, receipt):
    each_two.run(OpenInstance(instance=receipt.instance), AUDITOR)
    each_two.run(unmask(receipt, PHONE), AUDITOR)

    lines = each_two.ask(ReadStream(stream="access")).events
    assert [line.kind for line in lines] == ["instance.opened", "personal.unmasked"]


def test_what_was_erased_stays_shut(each_two, receipt):
    with each_two.work() as work:
        work.connection.exec_driver_sql("UPDATE subject SET wrapped = NULL")

    assert each_two.run(unmask(receipt, PHONE), AUDITOR) == {}


@pytest.mark.parametrize(
    ("references", "reason"),
    [((), "why"), ((PHONE,), "  "), (("2:1:1:phone",), "why"), (("phone",), "why")],
    ids=["nothing", "no reason", "another instance", "malformed"],
)
def test_a_look_without_reason_or_target_is_refused(each_two, receipt, references, reason):
    with pytest.raises(BadInput):
        each_two.run(unmask(receipt, *references, reason=reason), AUDITOR)
    assert each_two.ask(ReadStream(stream="access")).events == ()


def test_looking_needs_permission_and_something_to_look_at(each_two, receipt):
    with pytest.raises(Forbidden):
        each_two.run(unmask(receipt, PHONE), ANNA)
    with pytest.raises(NotFound):
        each_two.run(OpenInstance(instance=UUID(int=9)), AUDITOR)
