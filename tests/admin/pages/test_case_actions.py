import pytest

from engine.model import SYSTEM
from engine.queries import ReadStream


@pytest.fixture
def place(scarf):
    return f"/instances/{scarf.instance}"


def entry(visitor, word: str) -> str:
    (found,) = visitor.tree.xpath(f"//li[contains(., '{word}')]//a/@href")
    return found


def test_what_the_customer_adds_is_entered_with_its_form(scarf, visit, place):
    visitor = visit("xiao-zhang").get(place)
    visitor.get(entry(visitor, "Customer supplement"))
    heading = visitor.heading

    visitor.send_all(visitor.path, required(visitor))

    assert heading == "Customer supplement"
    assert visitor.said == "Entered. The process has taken it."
    assert "ut_review_supplement" in scarf.open


def required(visitor) -> dict[str, str]:
    """Something in each required text."""
    form = visitor.form(visitor.path)
    return {found.name: "包装也破了，请一并处理" for found in form.xpath(".//textarea[@required]")}


def test_an_incomplete_entry_is_told_and_nothing_happens(scarf, visit, place):
    visitor = visit("xiao-zhang").get(place)
    visitor.get(entry(visitor, "Customer supplement"))
    before = scarf.events()

    visitor.send(visitor.path, 422)

    assert visitor.alarmed.startswith("Not submitted:")
    assert scarf.events() == before


def test_what_the_case_does_not_wait_for_cannot_be_entered(visit, place):
    visit("xiao-zhang").get(f"{place}/messages/never", 404)


def test_a_reason_opens_what_is_masked_and_is_recorded(town, scarf, visit, place):
    officer = visit("xia-yin").get(place)
    officer.send("/unmasked", 422, reason=" ")
    refused = officer.page.text

    officer.send("/unmasked", reason="核对电话")

    assert "Say why you need to see it" in refused
    assert officer.facts()["Phone"] == "13800138000"
    kinds = [event.kind for event in town.engine.ask(ReadStream(stream="access"), SYSTEM).events]
    assert kinds.count("personal.unmasked") == 1


def test_loading_the_address_again_shows_masks_again(visit, place):
    assert visit("xia-yin").get(f"{place}/unmasked").facts()["Phone"] == "138****8000 masked"


def test_only_those_who_look_after_incidents_see_the_button(visit, place):
    assert visit("xiao-zhang").get(place).texts("//form[contains(@action, '/incidents/')]") == []
