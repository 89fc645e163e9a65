import pytest


def form_of(house):
    secret = {"privacy": "P2"}
    return house.build(
        house.component("number", "open"),
        house.component("textfield", "name", properties=secret),
        {
            "type": "group",
            "path": "g",
            "components": [house.component("textfield", "phone", properties=secret)],
        },
        {
            "type": "dynamiclist",
            "path": "l",
            "components": [
                house.component("datetime", "day"),
                house.component("textfield", "owner", properties={"privacy": "P3"}),
                {
                    "type": "dynamiclist",
                    "path": "m",
                    "components": [
                        house.component("checklist", "tags", valuesKey="v", properties=secret)
                    ],
                },
            ],
        },
    )


DAY = {"$t": "date", "v": "2026-11-21"}
VALUES = {
    "open": 1,
    "name": "王芳",
    "g": {"phone": "138"},
    "l": [
        {"day": DAY, "owner": "a", "m": [{"tags": ["x"]}, {"tags": []}]},
        {"day": None, "owner": None, "m": []},
    ],
}
OPEN = {
    "open": 1,
    "g": {},
    "l": [{"day": DAY, "m": [{}, {"tags": []}]}, {"day": None, "owner": None, "m": []}],
}
SECRET = {"name": "王芳", "g.phone": "138", "l[0].owner": "a", "l[0].m[0].tags": ["x"]}


def test_split_takes_personal_values_out_by_path(house):
    assert form_of(house).split(VALUES) == (OPEN, SECRET)


def test_merge_is_the_inverse_and_leaves_its_input_alone(house):
    form = form_of(house)
    open_values, secret = form.split(VALUES)

    assert form.merge(open_values, secret) == VALUES
    assert open_values == OPEN


def test_references_take_the_places_of_values(house):
    form = form_of(house)
    references = {path: {"$ref": number} for number, path in enumerate(SECRET)}

    merged = form.merge(OPEN, references)

    assert (merged["name"], merged["l"][0]["m"][0]) == ({"$ref": 0}, {"tags": {"$ref": 3}})


def test_what_the_form_does_not_know_counts_as_secret(house):
    form = form_of(house)

    assert form.split({"open": 1, "z": 2, "g": {"y": 3}, "l": "odd"}) == (
        {"open": 1},
        {"z": 2, "g.y": 3, "l": "odd"},
    )
    assert form.split({"g": 7}) == ({}, {"g": 7})


@pytest.mark.parametrize(
    "path", ["l[2].owner", "l[0].m[9].tags", "open[0]", "open.x", "l[2]", "[0]", "a..b", ""]
)
def test_a_path_to_nowhere_is_an_error(house, path):
    with pytest.raises(ValueError, match=r"path|place"):
        form_of(house).merge(OPEN, {path: 1})
