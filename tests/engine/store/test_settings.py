from engine.store import settings


def test_a_setting_is_written_changed_and_removed(each_house):
    with each_house.work() as work:
        settings.put(work.connection, "sla.zone", "Asia/Shanghai")
        settings.put(work.connection, "sla.hours", {"from": 9})
        settings.put(work.connection, "sla.hours", {"from": 8})
        settings.put(work.connection, "sla.zone", None)

    with each_house.reading() as connection:
        assert settings.all_settings(connection) == {"sla.hours": {"from": 8}}
        assert settings.get(connection, "sla.hours") == {"from": 8}
        assert settings.get(connection, "sla.zone") is None
