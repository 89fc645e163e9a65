import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaints.errors import BadMilestone
from complaints.milestone import MOST, Anchor, Limit, Milestone, Unit, parse_milestone

CONTACT, OPENING = Anchor.CONTACT, Anchor.OPENING


@pytest.mark.parametrize(
    ("cell", "milestone"),
    [
        ("10m", Milestone(10, Unit.MINUTES, CONTACT)),
        ("2h", Milestone(2, Unit.HOURS, CONTACT)),
        ("3d", Milestone(3, Unit.DAYS, CONTACT)),
        ("24h acc", Milestone(24, Unit.HOURS, Anchor.ACCEPTED)),
        ("24h dispatch", Milestone(24, Unit.HOURS, Anchor.DISPATCH)),
        ("1h alert", Milestone(1, Unit.HOURS, Anchor.ALERT)),
        ("2h T", Milestone(2, Unit.HOURS, OPENING)),
        ("1wd", Milestone(1, Unit.WORKING_DAYS, OPENING)),
        ("2bh", Milestone(2, Unit.BUSINESS_HOURS, OPENING)),
        ("45bm acc", Milestone(45, Unit.BUSINESS_MINUTES, Anchor.ACCEPTED)),
        ("1wd customer", Milestone(1, Unit.WORKING_DAYS, OPENING, Limit.CUSTOMER)),
        ("10wd agreed", Milestone(10, Unit.WORKING_DAYS, OPENING, Limit.AGREED)),
        ("min(2wd, customer)", Milestone(2, Unit.WORKING_DAYS, OPENING, Limit.CUSTOMER, True)),
        ("min(24h acc, agreed)", Milestone(24, Unit.HOURS, Anchor.ACCEPTED, Limit.AGREED, True)),
    ],
)
def test_a_cell_is_read_and_written_alike(cell, milestone):
    assert parse_milestone(cell) == milestone
    assert str(milestone) == cell


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        (" 24 H  ACC ", "24h acc"),
        ("min( 2wd ,customer )", "min(2wd, customer)"),
        ("ｍｉｎ（２ｗｄ，ｃｕｓｔｏｍｅｒ）", "min(2wd, customer)"),
        ("1wd T", "1wd"),
        ("1wd contact", "1wd"),
        ("2h contact", "2h"),
        ("02h", "2h"),
    ],
    ids=["spaces", "in_brackets", "full_width", "default", "contact_wd", "contact_h", "zero"],
)
def test_what_people_type_has_one_plain_form(typed, plain):
    assert str(parse_milestone(typed)) == plain


@pytest.mark.parametrize("cell", ["-", "–", "—", "", "  "])
def test_an_empty_cell_sets_no_due_time(cell):
    assert parse_milestone(cell) is None


@pytest.mark.parametrize(
    "cell",
    [
        "2",
        "h",
        "-2h",
        "1.5h",
        "PT2H",
        "2 weeks",
        "2h customer acc",
        "customer",
        "min(2wd)",
        "min(2wd, customer",
        "min(2wd customer)",
        "min(2wd, 3wd)",
        "2h someday",
        "until contained",
        "1234567m",
    ],
)
def test_other_text_is_refused_with_the_cell(cell):
    with pytest.raises(BadMilestone) as refused:
        parse_milestone(cell)

    assert refused.value.facts == {"cell": cell, "problem": "unreadable"}


@pytest.mark.parametrize(
    ("cell", "most"),
    [("0h", 8760), ("8761h", 8760), ("366wd", 365), ("0wd", 365), ("525601m", 525600)],
)
def test_an_amount_out_of_range_is_refused(cell, most):
    with pytest.raises(BadMilestone) as refused:
        parse_milestone(cell)

    assert refused.value.facts == {"cell": cell, "problem": "amount_out_of_range", "most": most}


@st.composite
def milestones(draw):
    unit = draw(st.sampled_from(Unit))
    anchors = [anchor for anchor in Anchor if not (unit.is_business and anchor is CONTACT)]
    limit = draw(st.sampled_from([None, *Limit]))
    is_earlier = limit is not None and draw(st.booleans())
    amount = draw(st.integers(1, MOST[unit]))
    return Milestone(amount, unit, draw(st.sampled_from(anchors)), limit, is_earlier)


@given(milestones())
def test_every_milestone_is_read_as_it_is_written(milestone):
    assert parse_milestone(str(milestone)) == milestone


@given(st.text("0129hmbwd minacclert(),-T", max_size=20))
def test_any_text_is_refused_or_has_a_plain_form(text):
    try:
        milestone = parse_milestone(text)
    except BadMilestone:
        return

    assert milestone is None or parse_milestone(str(milestone)) == milestone
