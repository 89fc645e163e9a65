from admin.drawing_editor import told
from admin.studio import studied


def test_what_can_be_picked_is_what_is_published(reading):
    with reading("liang-ming"):
        given = told(studied("solution-approval.bpmn"))

    assert (given["title"], given["process"]) == ("Solution approval", "solution-approval")
    assert {"id": "legal", "name": "Legal"} in given["groups"]
    assert {"id": "f07-approval", "name": "f07-approval"} in given["forms"]
    assert {"id": "dmn_severity", "name": "Grade of severity"} in given["decisions"]
    assert {"id": "notify", "name": "notify"} in given["operations"]
    assert {"id": "execution", "name": "Execution"} in given["processes"]
