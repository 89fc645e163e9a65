from admin.case_dues import dues_of, milestone_names
from admin.complaint_of import complaint_of
from admin.words import Words
from complaints.sla import MILESTONES
from tests.scenarios.town import instant


def test_time_limits_come_in_their_order_with_the_rule_that_gave_them(town, scarf, reading):
    now = instant("2026-03-11 21:31")

    with reading("xiao-zhang"):
        lines = dues_of(complaint_of("TS-202603-0001"), now, Words("zh"))

    told = {line.name: (line.told, line.rule, line.is_past) for line in lines}
    assert list(told)[:2] == ["登记", "首次答复"]
    assert told["首次答复"] == ("今天 21:30", "30 分钟内", True)
    assert told["办结"] == ("明天 21:00", "24 小时内", False)
    assert not any(line.is_provisional for line in lines)


def test_without_a_complaint_there_are_none_and_each_milestone_has_a_name():
    assert dues_of(None, 0, Words("en")) == ()
    assert milestone_names(Words("en")).keys() == set(MILESTONES)
