import pytest

from forms import File

PHOTO = File("image/jpeg", 1000)
FILES = {
    "photo": PHOTO,
    "photo-2": PHOTO,
    "huge": File("image/png", 10 * 1024 * 1024 + 1),
    "tool": File("application/x-msdownload", 10),
    "sheet": File("text/csv", 10),
}


def form_with(house, **more):
    return house.build(house.component("filepicker", "x", **more))


@pytest.mark.parametrize(
    ("raw", "value"),
    [("photo", ["photo"]), (["photo"], ["photo"]), ([], []), (None, []), ("", [])],
    ids=["text", "list", "none", "null", "empty"],
)
def test_answers_are_references(house, raw, value):
    form = form_with(house)

    assert house.cleaned(form, {"x": raw}, files=FILES) == {"x": value}


@pytest.mark.parametrize(
    ("more", "raw", "expected"),
    [
        ({}, 7, ("not_a_file", {})),
        ({}, {"id": "photo"}, ("not_a_file", {})),
        ({}, ["../etc/passwd"], ("not_a_file", {})),
        ({}, ["a" * 101], ("not_a_file", {})),
        ({}, ["photo", "photo"], ("duplicate_option", {})),
        ({}, ["photo", "photo-2"], ("too_many_files", {"max": 1})),
        ({"multiple": True}, [f"f{n}" for n in range(21)], ("too_many_files", {"max": 20})),
        ({}, "nothing", ("unknown_file", {})),
        ({}, "huge", ("file_too_large", {"max_bytes": 10 * 1024 * 1024})),
        ({"properties": {"max_bytes": "999"}}, "photo", ("file_too_large", {"max_bytes": 999})),
        ({}, "tool", ("file_not_accepted", {"accept": ".jpg,.jpeg,.png,.pdf,.mp4,.docx"})),
        ({"accept": ".pdf, video/*"}, "photo", ("file_not_accepted", {"accept": ".pdf, video/*"})),
        ({"accept": "image"}, "photo", ("file_not_accepted", {"accept": "image"})),
        ({"validate": {"required": True}}, [], ("required", {})),
    ],
    ids=[
        "number",
        "object",
        "path",
        "long",
        "twice",
        "two",
        "too-many",
        "unknown",
        "too-large",
        "own-limit",
        "house-types",
        "own-types",
        "no-type",
        "required",
    ],
)
def test_files_are_judged_by_what_is_stored(house, more, raw, expected):
    form = form_with(house, **more)

    assert house.problems(form, {"x": raw}, files=FILES) == {"x": [expected]}


@pytest.mark.parametrize(
    ("accept", "reference"),
    [("image/*", "photo"), (".CSV", "sheet"), ("text/csv", "sheet"), ("*/*", "tool")],
)
def test_accept_knows_endings_and_media_types(house, accept, reference):
    form = form_with(house, accept=accept)

    assert house.cleaned(form, {"x": reference}, files=FILES) == {"x": [reference]}


def test_without_facts_only_the_shape_is_checked(house):
    form = form_with(house, multiple=True)

    assert house.cleaned(form, {"x": ["a", "b"]}) == {"x": ["a", "b"]}


def test_multiple_and_accept_may_be_feel(house):
    form = form_with(house, multiple="=many", accept='=if many then "image/*" else ".pdf"')

    many = house.cleaned(form, {"x": ["photo", "photo-2"]}, {"many": True}, files=FILES)
    one = house.problems(form, {"x": "photo"}, {"many": False}, files=FILES)

    assert many == {"x": ["photo", "photo-2"]}
    assert one == {"x": [("file_not_accepted", {"accept": ".pdf"})]}
