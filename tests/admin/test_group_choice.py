from admin.group_choice import GroupBox, group_choice


def test_each_group_has_a_box_and_those_chosen_are_ticked(reading):
    with reading("admin"):
        boxes = group_choice(["auditor"])

    assert [box for box in boxes if box.is_ticked] == [GroupBox("auditor", "Auditor", True)]
    assert [box.name for box in boxes] == sorted((box.name for box in boxes), key=str.casefold)
