from complaints.demo import account
from engine.commands import SetActive
from engine.model import SYSTEM


def test_people_are_listed_with_their_groups(visit):
    visitor = visit("admin").get("/people")

    line = next(row for row in visitor.texts("//tbody/tr") if "he-zhuguan" in row)
    assert "Supervisor He" in line
    assert "Service supervisor" in line
    assert visitor.links("Add a person") == ["/people/new"]


def test_who_does_not_administer_sees_names_alone(town, visit):
    shut = account(town.engine, "lin-xia")
    town.engine.run(SetActive(person=shut.id, is_active=False), SYSTEM)

    told = visit("xiao-zhang").get("/people")
    assert told.links("Add a person") == told.links("Supervisor He") == []
    assert not any("lin-xia" in row for row in told.texts("//tbody/tr"))
    shown = visit("admin").get("/people").texts("//tbody/tr[contains(., 'lin-xia')]//th")
    assert [name.endswith("shut") for name in shown] == [True]


def test_one_looks_for_a_name_an_account_or_a_group(visit):
    visitor = visit("admin")

    found = {
        word: [
            row.split()[-1] for row in visitor.get(f"/people?q={word}").texts("//tbody/tr/td[1]")
        ]
        for word in ("XIAO", "何主管", "Auditor", "nobody at all")
    }

    assert found == {
        "XIAO": ["xiao-jingli", "xiao-zhang"],
        "何主管": ["he-zhuguan"],
        "Auditor": ["tian-shen"],
        "nobody at all": [],
    }
    assert visitor.texts("//main//h2") == ["Nobody found"]
