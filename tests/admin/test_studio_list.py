from admin.studio_list import studio_list
from engine.commands import SaveDefinitionDraft
from engine.model import SYSTEM


def draft(town, file, base=1):
    town.engine.run(SaveDefinitionDraft(file=file, source=b"<half", base=base), SYSTEM)


def test_each_kind_has_its_list_with_names(reading):
    with reading("liang-ming"):
        processes = studio_list("bpmn", "all", "")
        tables = studio_list("dmn", "all", "")
        forms = studio_list("form", "all", "")

    severity = next(row for row in tables.rows if row.key == "dmn_severity")
    assert [row.title for row in processes.rows][:3] == [
        "Accountability",
        "Classification and grading",
        "Complaint handling",
    ]
    assert (severity.title, severity.cases) == ("Grade of severity", 0)
    assert any(row.title == "f07-approval" for row in forms.rows)
    assert processes.kinds == {
        "bpmn": len(processes.rows),
        "dmn": len(tables.rows),
        "form": len(forms.rows),
    }


def test_cases_are_counted_by_version(scarf, reading):
    with reading("liang-ming"):
        found = studio_list("bpmn", "running", "")

    assert [(row.key, dict(row.running)) for row in found.rows] == [("complaint-main", {1: 1})]
    assert (found.cases, found.counts["running"]) == (1, 1)


def test_a_draft_of_a_new_file_stands_among_the_others(town, reading):
    draft(town, "new.dmn", base=0)
    draft(town, "dmn_severity.dmn")

    with reading("liang-ming"):
        found = studio_list("dmn", "drafts", "")

    assert [(row.key, row.published is None) for row in found.rows] == [
        ("dmn_severity", False),
        ("new", True),
    ]


def test_names_and_keys_are_sought_in_any_case(reading):
    with reading("liang-ming"):
        by_name = studio_list("bpmn", "all", "FOLLOW-UP")
        by_key = studio_list("form", "all", "f07-APPR")
        by_step = studio_list("form", "all", "approve the PLAN")

    assert [row.key for row in by_name.rows] == ["follow-up-visit"]
    assert [row.key for row in by_key.rows] == ["f07-approval"]
    assert [(row.key, row.users) for row in by_step.rows] == [
        ("f07-approval", ("Approve the plan",)),
    ]


def test_who_does_not_draw_sees_no_drafts(town, reading):
    draft(town, "new.dmn", base=0)

    with reading("xiao-zhang"):
        assert all(row.draft is None for row in studio_list("dmn", "all", "").rows)
