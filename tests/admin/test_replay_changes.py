from types import SimpleNamespace

from admin.replay_changes import Change, changes_at


def line(kind, *effects, **content):
    return SimpleNamespace(kind=kind, content={**content, "effects": effects})


def wrote(scope=0, **values):
    return {"e": "set", "v": values} | ({"s": scope} if scope else {})


def test_fields_are_told_one_by_one_and_what_stays_is_not():
    log = [
        line("instance.started", {"e": "took", "into": "f01"}, input={"name": "a", "n": 1}),
        line("task.completed", wrote(f01={"name": "b", "n": 1, "x": True})),
    ]

    assert changes_at(log, 1) == (Change("f01.name", None, "a"), Change("f01.n", None, 1))
    assert changes_at(log, 2) == (Change("f01.name", "a", "b"), Change("f01.x", None, True))


def test_a_path_writes_one_field_and_the_last_value_of_a_step_counts():
    log = [
        line("instance.started", {"e": "took", "vars": ["case"]}, input={"case": {"a": 1}}),
        line("task.completed", wrote(**{"case.b": 2}), wrote(**{"case.b": 3, "case.a": 1})),
    ]

    assert changes_at(log, 2) == (Change("case.b", None, 3),)


def test_what_a_call_takes_in_is_no_change_and_its_variables_are_its_own():
    called = {"e": "scope", "no": 1, "of": "c", "in": 0, "process": "other"}
    inside = {"e": "scope", "no": 2, "of": "s", "in": 1}
    log = [
        line("instance.started", {"e": "took", "vars": ["a"]}, input={"a": 1}),
        line("task.completed", called, wrote(1, a=1), inside, {"e": "entered", "el": "x", "s": 2}),
        line("task.completed", wrote(2, a=5)),
        line("task.completed", wrote(a=7)),
    ]

    assert [changes_at(log, step) for step in (2, 3, 4)] == [
        (),
        (Change("a", 1, 5),),
        (Change("a", 1, 7),),
    ]


def test_a_message_brings_its_payload_and_sealed_values_stay_whole():
    sealed = {"$t": "sealed", "v": "1:1:phone"}
    log = [
        line(
            "message.received",
            {"e": "took", "into": "reply"},
            input={"name": "m", "payload": {"phone": sealed}},
        )
    ]

    assert changes_at(log, 1) == (Change("reply.phone", None, sealed),)
