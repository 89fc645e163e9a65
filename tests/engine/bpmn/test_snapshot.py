import hashlib

import orjson

from engine.bpmn import state


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
