from admin.drawing_editor import told
from admin.studio import studied


def test_what_can_be_picked_is_what_is_published(reading):
    with reading("liang-ming"):
        given = told(studied("solution-approval.bpmn"))

    severity = {
        "id": "dmn_severity",
        "name": "Grade of severity",
        "page": "/studio/dmn_severity.dmn",
    }
    execution = {"id": "execution", "name": "Execution", "page": "/studio/execution.bpmn"}
    assert (given["title"], given["process"]) == ("Solution approval", "solution-approval")
    assert {"id": "legal", "name": "Legal"} in given["groups"]
    assert {
        "id": "f07-approval",
        "name": "f07-approval",
        "page": "/studio/f07-approval.form",
    } in given["forms"]
    assert severity in given["decisions"]
    assert {"id": "notify", "name": "notify"} in given["operations"]
    assert execution in given["processes"]
