import pytest

from engine.check.profiles import HOUSE_RULES, within
from engine.model.finding import Finding

FOUND = [Finding(code=code, severity="error", file="f") for code in ("due_missing", "unreachable")]


@pytest.mark.parametrize(
    ("profile", "codes"),
    [("process-owner", ["due_missing", "unreachable"]), ("standard", ["unreachable"])],
)
def test_a_profile_leaves_out_what_it_does_not_ask_for(profile, codes):
    assert [finding.code for finding in within(profile, FOUND)] == codes


def test_an_unknown_profile_is_an_error_of_the_caller():
    with pytest.raises(KeyError):
        within("lenient", FOUND)


def test_the_standard_itself_asks_for_nothing_of_the_house():
    assert (
        list(within("standard", [Finding(code=c, severity="error", file="f") for c in HOUSE_RULES]))
        == []
    )
