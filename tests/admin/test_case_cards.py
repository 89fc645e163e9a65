from admin.case_cards import Card, Level, card_of, cards_of, level_of
from admin.words import Words
from tests.scenarios.working import classify, comfort


def test_a_card_names_the_customer_behind_a_mask(scarf, reading):
    comfort(scarf)
    classify(scarf, "experience", "logistics")

    with reading("xiao-zhang", language="zh"):
        card = card_of("TS-202603-0001", scarf.look()["variables"])

    assert card == Card(
        number="TS-202603-0001",
        customer="王**",
        about="定制围巾",
        level=Level(css="l3", text="紧急"),
    )


def test_a_list_gets_its_cards_together(scarf, reading):
    with reading("xiao-zhang", language="zh"):
        assert cards_of(["TS-202603-0001", None, "other", "TS-202603-0001"]) == {
            None: Card(),
            "TS-202603-0001": card_of("TS-202603-0001"),
            "other": Card(number="other"),
        }


def test_without_a_complaint_there_is_only_the_key(reading):
    with reading("xiao-zhang"):
        assert (card_of("other"), card_of(None)) == (Card(number="other"), Card())


def test_before_it_is_graded_there_is_no_level():
    assert level_of(None, Words("en")) is None
    assert level_of("general", Words("en")) == Level(css="l1", text="General")
