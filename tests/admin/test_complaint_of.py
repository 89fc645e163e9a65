from uuid import UUID

from admin.complaint_of import complaint_of, number_of
from complaints.demo import account
from engine.queries import FindInstance


def test_a_complaint_is_known_by_its_number_to_who_may_read_it(scarf, reading):
    with reading("xiao-zhang"):
        found = complaint_of("TS-202603-0001")
        assert found is not None
        assert found.line.facts.product == "定制围巾"
        assert complaint_of("TS-202603-0001") is found
        assert [complaint_of(key) for key in ("TS-202603-9999", "", None)] == [None] * 3


def test_the_instance_that_recorded_it_belongs_to_it_without_a_key(town, scarf):
    reader = account(town.engine, "tian-shen")
    owned = town.get("tian-shen", "/complaints/TS-202603-0001")["instances"]
    found = [town.engine.ask(FindInstance(instance=UUID(one["uid"])), reader) for one in owned]

    assert [(one.instance.key, number_of(one.instance, one.variables)) for one in found] == [
        (None, "TS-202603-0001"),
        ("TS-202603-0001", "TS-202603-0001"),
    ]
    assert number_of(found[1].instance, {}) == "TS-202603-0001"
