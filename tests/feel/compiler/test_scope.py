from feel.compiler.scope import Found, Scope


def test_a_name_is_found_in_the_nearest_layer():
    outer = Scope(slots={"a": 0, "b": 1})
    inner = Scope(outer, {"a": 2})

    assert inner.find("a") == Found((), 2, False)
    assert inner.find("b") == Found((), 1, False)
    assert inner.find("c") == Found((), None, False)


def test_items_of_filters_are_looked_at_first_innermost_first():
    one = Scope(Scope(slots={"a": 0}), {"item": 1}, item=1)
    two = Scope(one, {"item": 2}, item=2)

    assert two.find("a") == Found((2, 1), 0, False)
    assert two.find("item") == Found((2,), 2, False)


def test_a_list_that_grows_is_marked():
    scope = Scope(slots={"partial": 3}, live=3)

    assert scope.find("partial") == Found((), 3, True)
