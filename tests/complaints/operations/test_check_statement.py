import pytest

from complaints.operations.check_statement import operation

CLEAN = "密封圈偏小，涉及批次已停售，客服热线400-800-1234"


def problems(desk, text: str, people: object = (), case_nos: object = ()) -> object:
    inputs = {
        "statement": {"version": 1, "channels": ["weibo"], **desk.seal(facts=text)},
        "fields": ["facts"],
        "people": list(people),
        "case_nos": list(case_nos),
    }
    return desk.step(operation, inputs)["problems"]


def test_a_clean_statement_may_go_out(desk):
    assert problems(desk, CLEAN, [desk.seal(name="王女士", phone="13800138000"), None]) == []


@pytest.mark.parametrize(
    "text",
    [
        "请致电13912345678",
        "139 1234 5678",
        "139-1234-5678",
        "１３９１２３４５６７８",
        "+86 13912345678",
        "批次 26-1 13912345678",
    ],
    ids=["plain", "spaces", "dashes", "full width", "with the country", "after another number"],
)
def test_a_mobile_number_is_found_whoever_has_it(desk, text):
    assert problems(desk, text) == [{"field": "facts", "kind": "phone"}]


def test_a_long_number_is_no_phone(desk):
    assert problems(desk, "批次号 2613912345678901") == []


@pytest.mark.parametrize(
    ("known", "text", "kind"),
    [
        ({"name": "刘小雨"}, "孩子刘 小雨的手背烫伤", "name"),
        ({"phone": "0755-1234567"}, "电话07551234567", "phone"),
        ({"wechat": "Yu_88"}, "微信yu_88", "wechat"),
        ({"email": "a@b.cn"}, "邮箱A@B.CN", "email"),
    ],
    ids=["name", "landline", "wechat", "email"],
)
def test_what_the_people_told_us_is_found(desk, known, text, kind):
    assert problems(desk, text, [desk.seal(**known)]) == [{"field": "facts", "kind": kind}]


def test_the_customers_of_the_cases_are_known(desk):
    desk.register(**desk.seal(name="王女士", phone="13800138000"))

    assert problems(desk, "感谢王女士", case_nos=["TS-202603-0001", "TS-202603-0099"]) == [
        {"field": "facts", "kind": "name"}
    ]


def test_open_texts_are_read_too_and_only_what_is_published(desk):
    statement = {"contact": "13912345678", "comment": "13912345678"}
    inputs = {"statement": statement, "fields": ["contact"], "people": [], "case_nos": []}

    assert desk.step(operation, inputs) == {"problems": [{"field": "contact", "kind": "phone"}]}


def test_a_name_of_one_character_is_not_looked_for(desk):
    assert problems(desk, "王府井门店", [desk.seal(name="王")]) == []
