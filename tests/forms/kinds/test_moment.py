import pytest


def form_with(house, **more):
    return house.build(house.component("datetime", "x", **more))


def tagged(kind, text):
    return {"$t": kind, "v": text}


@pytest.mark.parametrize(
    ("more", "raw", "value"),
    [
        ({}, "2026-11-21", tagged("date", "2026-11-21")),
        ({"subtype": "date"}, tagged("date", "2026-11-21"), tagged("date", "2026-11-21")),
        ({"subtype": "time"}, "09:05", tagged("time", "09:05:00+08:00")),
        ({"subtype": "time"}, "09:05+09:00", tagged("time", "09:05:00+09:00")),
        (
            {"subtype": "datetime"},
            "2026-11-21T09:05",
            tagged("dateTime", "2026-11-21T09:05:00+08:00"),
        ),
        (
            {"subtype": "datetime"},
            "2026-11-21T09:05:30Z",
            tagged("dateTime", "2026-11-21T09:05:30Z"),
        ),
        ({"subtype": "datetime"}, "", None),
        ({"subtype": "datetime"}, None, None),
        (
            {"subtype": "datetime", "timeSerializingFormat": "utc_normalized"},
            "2026-11-21T07:05",
            tagged("dateTime", "2026-11-20T23:05:00Z"),
        ),
        (
            {"subtype": "time", "timeSerializingFormat": "utc_normalized"},
            "09:05",
            tagged("time", "01:05:00Z"),
        ),
        (
            {"subtype": "datetime", "timeSerializingFormat": "no_timezone"},
            "2026-11-21T16:30Z",
            tagged("dateTime", "2026-11-22T00:30:00"),
        ),
        (
            {"subtype": "time", "timeSerializingFormat": "no_timezone"},
            "09:05",
            tagged("time", "09:05:00"),
        ),
    ],
    ids=[
        "date",
        "logged-date",
        "time",
        "time-elsewhere",
        "local",
        "utc",
        "empty",
        "null",
        "normalized",
        "normalized-time",
        "no-zone",
        "no-zone-time",
    ],
)
def test_dates_and_times_become_tagged_values(house, more, raw, value):
    form = form_with(house, **more)

    assert house.cleaned(form, {"x": raw}) == {"x": value}


@pytest.mark.parametrize(
    ("subtype", "code"),
    [("date", "not_a_date"), ("time", "not_a_time"), ("datetime", "not_a_date_time")],
)
@pytest.mark.parametrize(
    "raw",
    [
        "yesterday",
        "2026-02-30",
        "2026-11-21T25:00",
        "24:00",
        "2026-11-21 09:05",
        "20261121",
        "2026-11-21T09:05+19:00",
        "0001-01-01",
        "9999-12-31T00:00Z",
        "２０２６-11-21",
        20261121,
        True,
        [],
        {"$t": "date"},
        {"$t": "duration", "v": "P1D"},
        "2026-11-21\n",
        "x" * 100_000,
    ],
    ids=lambda raw: str(raw)[:20],
)
def test_what_is_no_such_moment_is_refused(house, subtype, code, raw):
    form = form_with(house, subtype=subtype)

    assert house.problems(form, {"x": raw}) == {"x": [(code, {})]}


@pytest.mark.parametrize(
    ("subtype", "raw", "is_passed"),
    [
        ("date", "2026-11-20", True),
        ("date", "2026-11-21", False),
        ("datetime", "2026-11-21T00:00", False),
        ("datetime", "2026-11-20T16:30Z", False),
        ("datetime", "2026-11-20T15:30Z", True),
    ],
    ids=["yesterday", "today", "earlier-today", "today-in-our-zone", "yesterday-in-our-zone"],
)
def test_passed_dates_may_be_disallowed(house, subtype, raw, is_passed):
    form = form_with(house, subtype=subtype, disallowPassedDates=True)

    if is_passed:
        assert house.problems(form, {"x": raw}) == {"x": [("date_in_the_past", {})]}
    else:
        assert list(house.cleaned(form, {"x": raw})) == ["x"]


@pytest.mark.parametrize(
    ("subtype", "raw", "is_even"),
    [
        ("time", "09:15", True),
        ("time", "09:16", False),
        ("time", "09:15:01", False),
        ("datetime", "2026-11-21T09:45", True),
        ("datetime", "2026-11-21T09:20", False),
        ("date", "2026-11-21", True),
    ],
    ids=["on", "off", "seconds", "moment-on", "moment-off", "dates-have-none"],
)
def test_the_time_interval_is_demanded(house, subtype, raw, is_even):
    form = form_with(house, subtype=subtype, timeInterval=15)

    if is_even:
        assert list(house.cleaned(form, {"x": raw})) == ["x"]
    else:
        assert house.problems(form, {"x": raw}) == {
            "x": [("not_on_time_interval", {"minutes": 15})]
        }
