import hashlib

import orjson

from engine.bpmn import state

PINNED = "3c1d92a161d26680e32a4509c99b6a7a54128e4487006edc3346764e57ee3677"


def test_the_hash_is_that_of_the_logical_state_and_not_of_the_bytes(kit):
    compiled = kit.release(kit.start(), kit.user("a"), kit.chain("start", "a"))
    run = kit.begin(compiled, b=1, a={"d": 1, "c": 2})

    snapshot, digest = run.dump()

    assert digest == hashlib.sha256(orjson.dumps(state(run), option=orjson.OPT_SORT_KEYS)).digest()
    assert snapshot[0] == 1


def test_nothing_of_the_past_is_kept(kit):
    names = [f"t{n}" for n in range(50)]
    compiled = kit.release(
        kit.start(),
        *(kit.node("task", n) for n in names),
        kit.user("a"),
        kit.chain("start", *names, "a"),
    )

    saved = state(kit.begin(compiled))

    assert saved["scopes"][0]["tokens"] == [[52, "a", 16, {"n": 1, "task": 1}]]


def test_the_hash_of_a_state_is_the_same_for_ever(kit):
    """It stands in the log; another one here means a new engine number."""
    tag = "multiInstanceLoopCharacteristics"
    compiled = kit.release(
        kit.start(),
        kit.user("a", f'<{tag} camunda:collection="=[{{b: 1, a: 2}}]"/>'),
        kit.boundary("late", "a", kit.timer("PT9S")),
        kit.boundary("note", "a", kit.message(), interrupts=False),
        kit.user("b", camunda__dueDate="=due"),
        kit.chain("start", "a"),
        kit.flow("late", "b"),
        kit.flow("note", "b"),
    )
    run = kit.deliver(kit.begin(compiled, due="bad", 名="王"), n=1)
    run.deliver("stop", "K-1", {"kept": [None, True]}, 3)

    assert run.dump()[1].hex() == PINNED
