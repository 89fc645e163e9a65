from admin.said import said
from admin.words import Words


def test_only_known_codes_say_something():
    assert said("claimed", Words("zh")) == "已认领，由您办理。"
    assert [said(code, Words("en")) for code in (None, "", "<b>x</b>")] == ["", "", ""]
