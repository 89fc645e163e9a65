import pytest

from forms.paths import parse_path, pattern_of, position_after, text_of


@pytest.mark.parametrize(
    ("text", "steps"),
    [("a", ("a",)), ("a.b", ("a", "b")), ("名.l[0].b[12].c", ("名", "l", 0, "b", 12, "c"))],
)
def test_paths_are_keys_and_positions(text, steps):
    assert (parse_path(text), text_of(steps)) == (steps, text)


@pytest.mark.parametrize(
    "text", ["", ".", "a.", ".a", "a..b", "[0]", "a[x]", "a[-1]", "a[1", "a b", "a[9999999]"]
)
def test_what_is_no_path_is_none(text):
    assert parse_path(text) is None


def test_a_pattern_forgets_positions():
    assert pattern_of("a[0].b[12].c") == "a[].b[].c"


@pytest.mark.parametrize(
    ("name", "position"),
    [("l[3].a", 3), ("l[0].m[1].b", 0), ("l[3]", None), ("l[x].a", None), ("m[3].a", None)],
)
def test_the_position_after_a_list_is_read(name, position):
    assert position_after(name, "l") == position
