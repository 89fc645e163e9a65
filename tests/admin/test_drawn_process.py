from admin.drawn_process import DrawnStep, Use, Used, drawn_process, used
from engine.library import Name
from engine.model import SYSTEM
from engine.queries import Definitions


def published(town, key):
    return next(one for one in town.engine.ask(Definitions(), SYSTEM) if one.key == key)


def test_start_events_and_steps_have_the_names_of_their_drawing(town, reading):
    with reading("tian-shen"):
        found = drawn_process(published(town, "complaint-main"), "complaint-main")

    assert found.starts["start"] == Name("投诉已登记", "Complaint registered")
    assert DrawnStep(Name("投诉已登记", "Complaint registered"), "startEvent", None) in found.steps
    assert Use("bpmn", "solution-approval", Name("方案审批", "Solution approval")) in found.uses


def test_a_process_that_the_drawing_does_not_have_says_nothing(town, reading):
    with reading("tian-shen"):
        found = drawn_process(published(town, "complaint-main"), "never")

    assert (found.starts, found.steps, found.uses) == ({}, (), ())


def test_what_is_used_has_its_name_and_its_file(town, reading):
    with reading("liang-ming"):
        found = used(
            drawn_process(published(town, "classification-grading"), "classification-grading")
        )

    assert Used("dmn", "dmn_severity", "Grade of severity", "dmn_severity.dmn") in found
    assert Used("form", "f03", "f03", "f03.form") in found


def test_the_form_of_a_message_is_used_too(town, reading):
    with reading("liang-ming"):
        found = drawn_process(published(town, "complaint-main"), "complaint-main")

    assert ("form", "f00-merge") in {(use.kind, use.key) for use in found.uses}
