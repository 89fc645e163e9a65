import pytest


def test_a_disabled_field_is_neither_judged_nor_returned(house):
    form = house.build(
        house.component("number", "x", disabled=True, validate={"required": True}, defaultValue=3)
    )

    assert [house.cleaned(form, answers) for answers in ({}, {"x": 7}, {"x": "no"})] == [{}, {}, {}]


@pytest.mark.parametrize("readonly", [True, "=closed"], ids=["always", "feel"])
def test_a_readonly_field_keeps_what_it_holds(house, readonly):
    form = house.build(house.component("number", "x", readonly=readonly, defaultValue=3))
    closed = {"closed": True}

    assert house.cleaned(form, {}, closed) == {"x": 3}
    assert house.cleaned(form, {"x": "3.0"}, closed) == {"x": 3}
    assert house.cleaned(form, {"x": 5}, {**closed, "x": 5}) == {}
    assert house.problems(form, {"x": 4}, closed) == {"x": [("readonly", {})]}
    assert house.problems(form, {"x": "four"}, closed) == {"x": [("readonly", {})]}


def test_a_field_that_is_not_readonly_just_now_may_change(house):
    form = house.build(house.component("number", "x", readonly="=closed", defaultValue=3))

    assert house.cleaned(form, {"x": 4}, {"closed": False}) == {"x": 4}


def test_a_readonly_field_that_is_sealed_is_left_alone(house):
    form = house.build(
        house.component("textfield", "x", readonly=True, properties={"privacy": "P2"})
    )

    assert house.cleaned(form, {"x": "138****1234"}, {"x": {"$ref": "vault-7"}}) == {}


def test_required_ends_the_judgement_of_a_field_and_all_fields_are_judged(house):
    form = house.build(
        house.component("textfield", "a", validate={"required": True, "minLength": 3}),
        house.component("textfield", "b", validate={"minLength": 3}),
        {
            "type": "dynamiclist",
            "path": "l",
            "components": [house.component("number", "n", validate={"min": 1})],
        },
    )

    found = house.problems(form, {"b": "x", "l": [{"n": 0}, {"n": 1}, {"n": "z"}], "c": 1})

    assert found == {
        "c": [("unknown_field", {})],
        "a": [("required", {})],
        "b": [("too_short", {"min": 3})],
        "l[0].n": [("too_small", {"min": "1"})],
        "l[2].n": [("not_a_number", {})],
    }


@pytest.mark.parametrize(
    ("answers", "context", "size"),
    [
        ({"l": [{}]}, {}, 2),
        ({"l": [{}, {}, {}]}, {}, 2),
        ({"l": [{}, {}]}, {"l": [{}]}, 1),
    ],
    ids=["removed", "added", "differs-from-before"],
)
def test_a_list_without_add_and_remove_keeps_its_size(house, answers, context, size):
    form = house.build(
        {
            "type": "dynamiclist",
            "path": "l",
            "allowAddRemove": False,
            "defaultRepetitions": 2,
            "components": [house.component("number", "n", defaultValue=1)],
        }
    )

    assert house.problems(form, answers, context) == {"l": [("list_size_fixed", {"size": size})]}
    assert house.cleaned(form, {}) == {"l": [{"n": 1}, {"n": 1}]}


RULE = {
    "rule": '=identity = "anonymous" or phone != null or email != null',
    "rule_message": "请留一种联系方式",
    "rule_message_en": "Leave one way to reach you",
}


def contact_form(house):
    return house.build(
        house.component("select", "identity", values=[{"value": "anonymous"}, {"value": "known"}]),
        house.component("textfield", "phone", properties=RULE),
        house.component("textfield", "email", validate={"validationType": "email"}),
    )


def test_a_rule_sees_all_answers_and_says_what_its_owner_says(house):
    form = contact_form(house)

    assert house.cleaned(form, {"identity": "anonymous"}) == {
        "identity": "anonymous", "phone": None, "email": None,
    }  # fmt: skip
    assert house.problems(form, {"identity": "known"}) == {
        "phone": [
            ("rule", {"message": "请留一种联系方式", "message_en": "Leave one way to reach you"})
        ]
    }


def test_a_rule_waits_until_what_it_reads_is_in_order(house):
    form = contact_form(house)

    assert house.problems(form, {"identity": "known", "email": "x"}) == {
        "email": [("not_an_email", {})]
    }


@pytest.mark.parametrize(
    ("rule", "value", "is_broken"),
    [
        ("=x > 1", 2, False),
        ("=x > 1", 1, True),
        ("=x > 1", None, False),
        ("=x > nobody", 2, True),
        ("=false", None, True),
        ("=x", 2, True),
    ],
    ids=["true", "false", "null-of-an-empty-field", "null", "false-of-an-empty-field", "number"],
)
def test_a_rule_must_be_true(house, rule, value, is_broken):
    form = house.build(house.component("number", "x", properties={"rule": rule}))

    if is_broken:
        assert house.problems(form, {"x": value}) == {"x": [("rule", {})]}
    else:
        assert house.cleaned(form, {"x": value}) == {"x": value}


def test_rules_inside_items_and_on_containers_have_paths(house):
    form = house.build(
        {
            "type": "dynamiclist",
            "path": "members",
            "properties": {"rule": "=members[2] != null"},
            "components": [
                house.component("textfield", "user", properties={"rule": "=this.user != leader"})
            ],
        },
        house.component("textfield", "leader"),
        {"type": "text", "id": "Note", "properties": {"rule": "=leader != null"}},
        {"type": "group", "path": "g", "properties": {"rule": "=false"}, "components": []},
        house.component(
            "textfield", "hid", conditional={"hide": "=true"}, properties={"rule": "=false"}
        ),
    )

    found = house.problems(form, {"members": [{"user": "a"}], "leader": "a"})
    without = house.problems(form, {})

    assert list(found) == ["members", "g", "members[0].user"]
    assert list(without) == ["members", "Note", "g"]


def test_rules_know_the_moment_of_the_clock_given(house):
    form = house.build(
        house.component("datetime", "at", subtype="datetime", properties={"rule": "=at <= now()"}),
        house.component("datetime", "day", properties={"rule": "=day <= today()"}),
    )

    assert house.cleaned(form, {"at": "2026-11-21T22:00", "day": "2026-11-21"})
    assert list(house.problems(form, {"at": "2026-11-21T22:01", "day": "2026-11-22"})) == [
        "at",
        "day",
    ]


def test_the_leader_must_be_a_member_and_two_departments_are_needed(house):
    rule = "=list contains(members.user, leader) and count(distinct values(members.dept)) >= 2"
    form = house.build(
        house.component("textfield", "leader", properties={"rule": rule}),
        {
            "type": "dynamiclist",
            "path": "members",
            "components": [
                house.component("textfield", "user"),
                house.component("textfield", "dept"),
            ],
        },
    )
    members = [{"user": "anna", "dept": "qa"}, {"user": "bo", "dept": "sales"}]

    assert house.cleaned(form, {"leader": "bo", "members": members})["leader"] == "bo"
    assert list(house.problems(form, {"leader": "eve", "members": members})) == ["leader"]
    assert list(house.problems(form, {"leader": "anna", "members": members[:1]})) == ["leader"]
