import pytest

FORM = b'{"type": "default", "id": "f01", "schemaVersion": 18, "components": []}'


def single(kit, **more):
    parts = (kit.start(), kit.user("a", **more), kit.user("z"), kit.chain("start", "a", "z"))
    return kit.release(*parts, files={"f01.form": FORM})


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("desk", ["desk"]),
        ("desk, quality ,desk", ["desk", "quality"]),
        ("=who", ["quality"]),
        ('=["a", "b"]', ["a", "b"]),
    ],
    ids=["one", "several", "feel", "feel list"],
)
def test_groups_come_from_the_drawing(kit, text, groups):
    run = kit.begin(single(kit, camunda__candidateGroups=text), who="quality")

    assert kit.told(run, "opened")[0]["groups"] == groups


def test_an_opened_task_tells_all_that_lists_need(kit):
    run = kit.begin(
        single(
            kit,
            camunda__assignee="anna",
            camunda__candidateUsers="ben",
            camunda__dueDate="=due",
            camunda__followUpDate="1970-01-01T00:00:05Z",
            camunda__priority="7",
            camunda__formRef="f01",
        ),
        due={"$t": "dateTime", "v": "1970-01-01T00:00:09Z"},
    )

    effect = kit.told(run, "opened")[0]
    assert effect == {
        "e": "opened",
        "el": "a",
        "task": 1,
        "uid": effect["uid"],
        "groups": ["desk"],
        "users": ["anna", "ben"],
        "due": 9_000_000,
        "follow": 5_000_000,
        "priority": 7,
        "form": "f01",
    }


def test_a_date_without_zone_is_local_to_the_release(kit):
    run = kit.begin(single(kit, camunda__dueDate="2026-03-09T10:00:00"))

    assert kit.told(run, "opened")[0]["due"] == 1_773_021_600_000_000


@pytest.mark.parametrize(
    ("attribute", "text", "code"),
    [
        ("candidateGroups", "=1", "assignment_unreadable"),
        ("dueDate", "=true", "time_unreadable"),
        ("dueDate", "tomorrow", "time_unreadable"),
        ("priority", "high", "priority_unreadable"),
    ],
    ids=["group", "due type", "due text", "priority"],
)
def test_what_cannot_be_read_stops_the_token_before_a_task_is_open(kit, attribute, text, code):
    run = kit.begin(single(kit, **{f"camunda__{attribute}": text}))

    assert [e["code"] for e in kit.told(run, "incident")] == [code]
    assert kit.told(run, "opened") == []


@pytest.mark.parametrize(
    ("properties", "variables", "took"),
    [
        ({}, {"x": 1, "y": 2}, {"e": "took", "vars": ["x", "y"]}),
        ({"bihuan:answers": "f01"}, {"f01": {"x": 1, "y": 2}}, {"e": "took", "into": "f01"}),
    ],
    ids=["each its own", "one object"],
)
def test_answers_land_where_the_drawing_says_and_are_not_recorded_twice(
    kit, properties, variables, took
):
    run = kit.complete(kit.begin(single(kit, properties=properties)), 1, y=2, x=1)

    assert run.variables == variables
    assert kit.told(run, "took", "set") == [took]


def test_output_mappings_see_the_fields_of_the_answers(kit):
    compiled = single(
        kit, properties={"bihuan:answers": "f01"}, outputs={"reopen": '=decision = "reopen"'}
    )

    run = kit.complete(kit.begin(compiled), 1, decision="reopen")

    assert run.variables == {"f01": {"decision": "reopen"}, "reopen": True}


def test_a_broken_output_keeps_the_answers_and_can_be_retried(kit):
    compiled = single(kit, outputs={"limit": "=for i in 1..10000000 return i"})
    run = kit.complete(kit.begin(compiled), 1, amount=5)
    assert [e["code"] for e in kit.told(run, "incident")] == ["feel_limit"]
    assert (run.variables, kit.open(run)) == ({"amount": 5}, {})

    run.skip(1, {"limit": 3}, 9)

    assert (run.variables, kit.open(run)) == ({"amount": 5, "limit": 3}, {2: "z"})


def test_who_did_the_one_step_is_barred_from_the_other(kit):
    compiled = kit.release(
        kit.start(),
        kit.user("draft"),
        kit.user("approve", properties={"bihuan:not": "draft"}),
        kit.chain("start", "draft", "approve"),
    )

    run = kit.complete(kit.begin(compiled), 1, actor=42)

    assert kit.told(run, "opened")[0]["bar"] == [42]


def test_a_due_time_bound_to_a_variable_moves(kit):
    run = kit.begin(single(kit, camunda__dueDate="=due"), due="1970-01-01T00:00:05Z")

    run.set_variables({"due": "1970-01-01T00:00:08Z"}, 1)
    moved = kit.told(run, "due")
    run.set_variables({"due": "never"}, 2)

    assert moved == [
        {"e": "due", "task": 1, "due": 8_000_000, "was": 5_000_000, "because": "variable"}
    ]
    assert kit.told(run, "due") == [
        {"e": "due", "task": 1, "due": None, "was": 8_000_000, "because": "time_unreadable"}
    ]


def test_without_any_assignment_the_lane_says_who(kit):
    lane = '<laneSet id="l"><lane id="lane_quality"><flowNodeRef>a</flowNodeRef></lane></laneSet>'
    compiled = kit.release(lane, kit.start(), kit.node("userTask", "a"), kit.chain("start", "a"))

    assert kit.told(kit.begin(compiled), "opened")[0]["groups"] == ["quality"]
