from zoneinfo import ZoneInfo

from complaints.notices.templates import Text
from complaints.notices.words import references, told

SHANGHAI = ZoneInfo("Asia/Shanghai")
FACTS = {
    "case_no": "TS-202603-0001",
    "apology_text": {"$t": "sealed", "v": "1:2:1:apology_text"},
    "contact_person": {"$t": "sealed", "v": "1:2:2:contact_person"},
    "next_feedback_at": {"$t": "dateTime", "v": "2026-03-09T04:00:00Z"},
}


def test_references_are_found_among_the_facts():
    assert list(references(FACTS)) == ["1:2:1:apology_text", "1:2:2:contact_person"]


def test_moments_are_told_in_the_zone_and_personal_values_opened_or_unknown():
    text = told("first_reply", "en", FACTS, opened={"1:2:1:apology_text": "We are sorry."},
                zone=SHANGHAI)  # fmt: skip

    assert text == Text(
        "About your complaint TS-202603-0001",
        "Hello,\n\nWe are sorry.\n\nYou will hear from us again by 2026-03-09 12:00."
        " Your contact: —. Number TS-202603-0001.",
    )


def test_a_message_to_pass_on_is_told_inside():
    facts = {"case_no": "TS-1", "due_first_reply": None, "message": "acknowledged"}

    text = told("tell_customer", "en", facts, opened={}, zone=SHANGHAI)

    assert text.subject == "Please tell the customer: We have received your complaint TS-1"
    assert "by —." in text.body


def test_a_moment_without_a_zone_is_told_as_it_is():
    facts = {"contact_at": {"$t": "dateTime", "v": "2026-03-09T10:00:00"}}

    assert "2026-03-09T10:00:00" in told("record_late", "en", facts, opened={}, zone=SHANGHAI).body


def test_numbers_are_written_and_lists_and_flags_are_not_told():
    facts = {"case_no": ["x"], "contact_count": {"$t": "decimal", "v": "2.5"}, "flag": True}

    assert told("repeated_contact", "en", facts, opened={}, zone=SHANGHAI).subject == (
        "Contact no. 2.5 about —"
    )
