from complaints.simulation.hints import Hint, Hints
from forms import Problem


def test_what_a_form_said_is_kept_by_place():
    hints = Hints()

    hints.learn(
        {
            "summary": [Problem("required"), Problem("too_short", {"min": 5})],
            "lines[0].amount": [Problem("too_large", {"max": {"$t": "decimal", "v": "2.5"}})],
            "lines[1].amount": [Problem("too_large", {"max": {"$t": "decimal", "v": "2.5"}})],
            "lines": [Problem("list_size_fixed", {"size": 2})],
        }
    )

    assert hints.by_path == {
        "summary": Hint(is_wanted=True, low=5),
        "lines[].amount": Hint(high=2.5),
        "lines": Hint(low=2, high=2),
    }


def test_several_items_of_a_list_count_once():
    hints = Hints()

    hints.learn({f"lines[{n}].code": [Problem("pattern")] for n in range(3)})
    hints.learn({f"lines[{n}].code": [Problem("rule"), Problem("pattern")] for n in range(3)})

    assert hints.by_path == {"lines[].code": Hint(is_wanted=True, turns=2, breaches=1)}
