import pytest

from engine.trial import ScriptsUnreadable, read_scripts
from engine.trial.scripts import Raise, Wait, is_prompt


def test_a_text_stands_for_its_actions_in_order():
    found = read_scripts({" T ": [{"error": "E"}, {"wait": "PT10S"}], "N": [{"trace": "=1"}]})

    (raised, waited), (noted,) = found["T"], found["N"]
    assert (raised, waited) == (Raise("E"), Wait(waited.length))
    assert noted.text.expression is not None
    assert [is_prompt(found[text]) for text in ("T", "N")] == [False, True]


def test_variables_are_feel_with_or_without_its_sign():
    ((setting,),) = read_scripts({"T": [{"set": {"a": "1", "b": "=a"}}]}).values()

    assert [(name, value.expression is not None) for name, value in setting.values] == [
        ("a", True),
        ("b", True),
    ]


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ([], "map"),
        ({"T": {}}, "actions"),
        ({"T": ["x"]}, "action"),
        ({"T": [{"trace": 5}]}, "action"),
        ({"T": [{"trace": "x", "set": {}}]}, "action"),
        ({"T": [{"error": ""}]}, "action"),
        ({"T": [{"trace": "=1 +"}]}, "expression"),
        ({"T": [{"set": {"a": "1 +"}}]}, "expression"),
        ({"T": [{"set": {"a": 1}}]}, "expression"),
        ({"T": [{"wait": "soon"}]}, "duration"),
    ],
)
def test_what_is_no_action_is_refused(given, problem):
    with pytest.raises(ScriptsUnreadable) as refused:
        read_scripts(given)

    assert refused.value.problem == problem
