from uuid import UUID

import pytest

from admin.pages.case import main_instance
from engine.errors import NotFound
from engine.model import SYSTEM
from engine.queries import ReadStream
from tests.scenarios.working import comfort


def test_a_case_tells_what_happened_what_is_open_and_what_it_waits_for(scarf, visit):
    comfort(scarf, by="xiao-zhang")

    visitor = visit("xiao-zhang").get("/complaints/TS-202603-0001")

    assert visitor.heading == "TS-202603-0001, 定制围巾"
    assert visitor.texts("//li[starts-with(@class, 'task')]//a") == ["Classify"]
    assert "Customer supplement" in " ".join(visitor.texts("//ul[@class='lines']/li"))
    assert visitor.texts("//ol[@class='timeline']/li/div")[0].startswith(
        "Xiao Zhang completed “Comfort and apologise”"
    )
    assert visitor.texts("//ul[@class='dues']/li[2]/*") == [
        "First reply Today 21:30",
        "within 30 minutes",
    ]


def test_personal_data_is_masked_for_who_does_not_work_on_it(scarf, visit):
    facts = visit("chen-jing").get("/complaints/TS-202603-0001").facts()

    assert facts["Phone"] == "138****8000 masked"


def test_that_an_auditor_looked_is_recorded(town, scarf, visit):
    visit("tian-shen").get("/complaints/TS-202603-0001")

    events = town.engine.ask(ReadStream(stream="access"), SYSTEM).events
    assert [(event.kind, event.actor) for event in events] == [
        ("instance.opened", town.number("tian-shen"))
    ]


def test_a_number_leads_to_the_instance_that_handles_it(scarf, reading):
    with reading("xiao-zhang"):
        assert main_instance("TS-202603-0001") == UUID(scarf.instance)
        with pytest.raises(NotFound):
            main_instance("TS-202603-9999")


def test_an_unknown_number_says_what_numbers_look_like(visit):
    visitor = visit("xiao-zhang").get("/complaints/TS-1", 404)

    assert "Numbers look like TS-202603-0187." in visitor.page.text
