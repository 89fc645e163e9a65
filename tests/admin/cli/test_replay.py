import json

from tests.engine.house import opened


def test_every_case_is_executed_again(call, two):
    begun = two.start("two", key="K-7")
    two.complete(opened(begun))

    everything = call("replay", "--all", "--json")
    by_number = call("replay", "K-7", "--json")
    by_id = call("replay", str(begun.instance), "--json")

    for result in (everything, by_number, by_id):
        answer = json.loads(result.stdout)
        assert (result.exit_code, answer["identical"], answer["executed"]) == (0, True, 2)


def test_people_are_told_that_it_is_identical(call, two):
    two.complete(opened(two.start("two", key="K-7")))

    assert call("replay", "K-7").stdout.splitlines() == [
        "回放 1 个实例、2 条记录，重新执行 2 步",
        "一致",
    ]


def test_nothing_to_replay_is_no_success(call):
    assert call("replay", "--all").exit_code == 2
    assert call("replay", "nobody").exit_code == 2
    assert call("replay").exit_code == 2
