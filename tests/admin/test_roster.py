from admin.roster import group_names, group_words, roster


def test_people_and_groups_are_known_by_number_and_id(town, reading):
    with reading("xiao-zhang", language="zh"):
        assert roster()[town.number("he-zhuguan")].name_zh == "何主管"
        assert roster() is roster()
        assert group_names()["frontline"] == ("客服", "Front line")
        assert group_words(["frontline", "unheard"]) == ("客服", "unheard")
