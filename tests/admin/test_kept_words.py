from uuid import UUID, uuid4

import pytest

from admin.kept import Kept
from admin.kept_words import KeptForm, KeptLine, kept_form


def kept(page: str, address: str, *fields: tuple[str, str], **given) -> Kept:
    return Kept(address=address, page=page, given=given, fields=fields, has_files=False)


def test_a_task_is_told_with_the_labels_of_its_form(scarf, reading):
    uid = UUID(scarf.task("ut_comfort_ack")["uid"])
    typed = kept(
        "admin.completion",
        f"/tasks/{uid}/completion",
        ("version", "1"),
        ("request_key", "k"),
        ("understanding", "off"),
        ("understanding", "on"),
        ("problem_clear", "off"),
        ("apology_text", "非常抱歉"),
        ("next_feedback_at", "2026-03-11T21:30"),
        ("promises", " "),
        ("unheard", "x"),
        uid=uid,
    )

    with reading("xiao-zhang", language="zh"):
        told = kept_form(typed)

    assert (told.deed, told.about) == ("完成任务", "安抚并致歉 TS-202603-0001")
    assert [(line.label, line.text) for line in told.lines][1:] == [
        ("致歉用语", "非常抱歉"),
        ("承诺下次反馈", "2026-03-11 21:30"),
        ("unheard", "x"),
    ]
    assert told.lines[0].text == "是"


def test_a_new_complaint_is_told_by_its_options(scarf, reading):
    typed = kept("admin.record", "/complaints/new", ("wants", "resend"), ("wants", "explanation"))

    with reading("xiao-zhang"):
        told = kept_form(typed)

    assert told.deed == "Record a complaint"
    assert [line.text for line in told.lines] == ["Resend, Explanation"]


def test_a_message_is_told_with_its_case(scarf, reading):
    uid = UUID(scarf.instance)
    typed = kept("admin.send", f"/instances/{uid}/messages/es_supplement", uid=uid,
                 element="es_supplement")  # fmt: skip

    with reading("xiao-zhang"):
        assert kept_form(typed) == KeptForm(
            deed="Enter what came in", about="TS-202603-0001", lines=()
        )


def test_a_person_is_told_by_name(town, scarf, reading):
    uid = UUID(scarf.task("ut_comfort_ack")["uid"])
    number = str(town.number("zhou-min"))
    typed = kept("admin.assign", f"/tasks/{uid}/assignment", ("to", number), ("to", "x"), uid=uid)

    with reading("he-zhuguan", language="zh"):
        assert kept_form(typed).lines == (KeptLine("人员", "周敏"),)


@pytest.mark.parametrize(
    ("page", "address"),
    [("admin.claim", "/tasks/{}/claim"), ("admin.retry", "/instances/{}/incidents/1")],
)
def test_what_is_gone_is_told_without_its_name(town, reading, page, address):
    uid = uuid4()

    with reading("xiao-zhang"):
        assert kept_form(kept(page, address.format(uid), ("reason", "why"), uid=uid)) == KeptForm(
            deed={"admin.claim": "Claim", "admin.retry": "Try again"}[page],
            about="",
            lines=(KeptLine("Reason", "why"),),
        )


def test_a_start_has_its_own_form_and_others_none(town, reading):
    with reading("xiao-zhang"):
        start = kept_form(
            kept("admin.start", "/processes/intake-registration/start", ("channel", "phone"),
                 key="intake-registration")
        )  # fmt: skip
        publish = kept_form(kept("admin.publish", "/processes/publication", ("note", "better")))
        unheard = kept_form(kept("admin.never", "/never"))

    assert [line.text for line in start.lines] == ["Phone"]
    assert publish.lines == (KeptLine("What changes, and why", "better"),)
    assert unheard == KeptForm(deed="Send a form", about="", lines=())
