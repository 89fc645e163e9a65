from uuid import UUID

from admin.case_history import history, log_reader, siblings_of, whole_log
from admin.context import ask
from engine.queries import FindInstance


def test_the_logs_of_all_its_processes_make_one_story(scarf, reading):
    with reading("lin-xia", language="en"):
        details = ask(FindInstance(instance=UUID(scarf.instance)))
        siblings = siblings_of(details)
        lines = history(siblings)
        log = whole_log(details.instance.uid)
        reader = log_reader(details, log)

    assert [one.title.en for one in siblings] == ["Intake and registration", "Complaint handling"]
    assert [(line.who, line.text) for line in lines] == [
        ("", "“Complaint handling” began"),
        ("Xiao Zhang", "Completed “Initial record”"),
        ("Xiao Zhang", "“Intake and registration” began"),
    ]
    assert [event.seq for event in log.events] == [1]
    assert (reader.process, reader.element("ut_classify")) == ("Complaint handling", "Classify")
