from tests.scenarios.conftest import *
from tests.scenarios.working import *
from tests.scenarios.registering import *
@pytest.fixture(params=["sqlite"])
def founded_url(request, founded_sqlite): return founded_sqlite
def test_late(town, registered):
    _, case = registered(contact_at="2026-03-09 10:00", recorded_at="2026-03-09 10:05", description="保温杯漏水了要退款的", wants=["refund"])
    comfort(case); classify(case, "product", "quality_defect")
    town.at("2026-03-10 11:00")
    investigate(case,"quality",severity="general")
    draft(case,[line("quality", later(case, hours=4))],wants=["refund"])
    print("LATE", case.open, case.value("due_resolve"), case.written("plan_problems"))
def test_subject(town, registered):
    intake, case = registered(contact_at="2026-03-09 10:00", recorded_at="2026-03-09 10:05", description="保温杯漏水了要退款的", wants=["refund"])
    comfort(case)
    with town.engine.database.read.connect() as c:
        print("SUBJECTS", c.exec_driver_sql("select id, process, subject_id from instance").all(), c.exec_driver_sql("select * from subject").all())
def test_regrade_up(town, registered):
    _, case = registered(contact_at="2026-03-09 10:00", recorded_at="2026-03-09 10:05", description="保温杯漏水了要退款的", wants=["refund"])
    comfort(case); classify(case, "product", "quality_defect")
    town.at("2026-03-09 12:00")
    print("DUE", case.values("due_verify","due_plan","due_resolve"))
    investigate(case,"quality",severity="important", scope="batch")
    print("UP", case.open, case.values("case.severity","case.severity_reason","due_verify","due_plan","due_resolve","due_formal_reply"), case.due("ut_draft_plan"))
def test_regrade_down(town, registered):
    _, case = registered(contact_at="2026-03-09 10:00", recorded_at="2026-03-09 10:05", description="保温杯漏水了要退款的", wants=["refund"], frontline_urgent=True, frontline_urgent_reason="急")
    comfort(case); classify(case, "product", "quality_defect")
    investigate(case,"quality",severity="general")
    print("DOWN", case.open, case.value("case.severity"))
    case.do("ut_downgrade", {"agreed": True, "reason": "无紧急事由"})
    print("DOWN2", case.open, case.values("case.severity","due_plan","due_resolve"))
def test_cluster_signal(town, registered):
    _, case = registered(contact_at="2026-03-09 10:00", recorded_at="2026-03-09 10:05", description="保温杯漏水了要退款的", wants=["refund"], product="保温杯")
    comfort(case); classify(case, "product", "quality_defect")
    town.at("2026-03-09 12:00")
    r=town.ask("huang-zong","POST","/signals",{"name":"cluster_detected","payload":{"cluster_id":case.value("case.cluster_id"),"count":5}})
    print("CL", r.status_code, r.json, case.value("case.cluster_id"))
    print(case.values("case.severity","case.severity_reason","due_plan","due_verify"))
def test_red_message(town, registered):
    _, case = registered(contact_at="2026-03-09 10:00", recorded_at="2026-03-09 10:05", description="保温杯漏水了要退款的", wants=["refund"], product="保温杯")
    comfort(case); classify(case, "product", "quality_defect")
    case.tell("red_alert_case", {"reason":"injury","facts":"孩子烫伤"})
    print("RED", case.values("case.alert","case.severity","emergency_running"), [e["name"] for _,e in case.effects("throws")])
def test_query(town, registered):
    _, case = registered(contact_at="2026-03-09 10:00", recorded_at="2026-03-09 10:05", description="保温杯漏水了要退款的", wants=["refund"], product="保温杯")
    case.tell("progress_query", {"channel":"phone","question":"到哪了"})
    print("Q", case.sent(), case.open)
def test_line_failed(town, registered):
    _, case = registered(contact_at="2026-03-09 10:00", recorded_at="2026-03-09 10:05", description="保温杯漏水了要退款的", wants=["refund"], product="保温杯")
    comfort(case); classify(case, "product", "quality_defect"); investigate(case,"quality",severity="general")
    draft(case,[line("quality", later(case, hours=4))],wants=["refund"]); approve(case,"service_supervisor"); explain(case,"accepted"); consent(case)
    carry_out(case,"quality")
    case.do("ut_customer_confirms_fix", {"fixed": False, "confirmed_at": now(case), "channel":"phone"})
    print("FAIL", case.open)
def test_stuck(town, registered):
    _, case = registered(contact_at="2026-03-09 10:00", recorded_at="2026-03-09 10:05", description="保温杯漏水了要退款的", wants=["refund"], product="保温杯")
    comfort(case); classify(case, "product", "quality_defect"); investigate(case,"quality",severity="general")
    for n in range(3):
        draft(case,[line("quality", later(case, hours=4))],wants=["refund"])
        case.do("ut_approve",{"decision":"return","comment":"不行"})
    print("STUCK", case.open, case.escalated(), case.written("returns"))
def test_red_close(town, registered):
    _, case = registered(contact_at="2026-03-09 10:00", recorded_at="2026-03-09 10:05", description="孩子被保温杯漏水烫到手背", wants=["refund"], injury=True, injury_text="手背红肿", public_post=True, reposts_30m=112)
    comfort(case, by="he-zhuguan"); classify(case, "product", "quality_defect")
    print("REDC", case.open, case.values("case.alert","due_verify","due_plan","due_formal_reply"), [ (e["name"],e["key"]) for _,e in case.effects("throws")], case.effects("opened")[-1][1]["groups"])
