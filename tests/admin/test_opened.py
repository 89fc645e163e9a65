from uuid import UUID

from admin.opened import Shown, mask, references_in, shown

SEALED = {"$t": "sealed", "v": "1:2:1:phone"}


def test_references_are_found_at_any_depth():
    assert list(references_in({"a": [SEALED, 1], "b": {"c": SEALED}, "d": None})) == [
        "1:2:1:phone",
        "1:2:1:phone",
    ]


def test_a_value_is_masked_by_the_field_it_comes_from():
    told = [
        mask("1:2:1:phone", "13800138000"),
        mask("1:2:1:name", "王女士"),
        mask("1:2:1:lines[0].remark", "text"),
        mask("1:2:1:phone", ["x"]),
    ]

    assert told == ["138****8000", "王**", "****", "****"]


def test_who_works_on_the_case_sees_all_others_see_masks(scarf, reading):
    uid = UUID(scarf.instance)
    case = {name: scarf.look()["variables"]["case"][name] for name in ("name", "phone", "product")}
    intake = UUID(scarf.town.get("tian-shen", "/complaints/TS-202603-0001")["instances"][0]["uid"])

    with reading("xiao-zhang"):
        handler = shown([uid, intake], case)
    with reading("chen-jing"):
        colleague = shown([uid, intake], case)
    with reading("tian-shen"):
        auditor = shown([uid, intake], case)

    assert handler == Shown(
        value={"name": "王女士", "phone": "13800138000", "product": "定制围巾"}, is_masked=False
    )
    assert colleague == Shown(
        value={"name": "王**", "phone": "138****8000", "product": "定制围巾"}, is_masked=True
    )
    assert auditor == Shown(
        value={"name": "****", "phone": "****", "product": "定制围巾"}, is_masked=True
    )


def test_what_holds_nothing_personal_is_left_alone(reading):
    with reading("xiao-zhang"):
        assert shown([], {"a": [1, "b"]}) == Shown(value={"a": [1, "b"]}, is_masked=False)
