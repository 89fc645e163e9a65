def test_x(started, anna, pack, instance, root):
    print(started)
    for p in [pack, "/tasks", "/tasks?view=groups", "/tasks/counts", "/me"]:
        r = anna("GET", p); print(p, r.status_code, r.json)
    r = anna("POST", pack+"/completion", {"answers": {"addressee": "王女士", "weight": 1.5}}); print(r.status_code, r.json)
    for p in [instance, instance+"/events", instance+"/diagram-state", instance+"/waits", instance+"/timers","/processes", "/processes/parcel","/definitions","/releases","/incidents","/people","/groups","/settings","/timers","/streams/people/events"]:
        r = root("GET", p); print(p, r.status_code, r.json)
