import pytest

from admin.replay_labels import labels_of


@pytest.fixture
def labels(town, reading):
    def found(language):
        with reading("tian-shen", language=language):
            labels = labels_of(1)
            return [
                (labels.name(path), labels.value(path, value))
                for path, value in [
                    ("case.product", "围巾"),
                    ("f01.emotion", "anxious"),
                    ("case.severity", "urgent"),
                    ("departments", ["quality"]),
                    ("unknown", None),
                    ("case.x.y", {"$t": "dateTime", "v": "2026-03-11T13:00:00Z"}),
                ]
            ]

    return found


def test_forms_and_tables_say_what_values_are_called(labels):
    assert labels("zh")[:3] == [("产品", "围巾"), ("情绪", "焦急"), ("级别", "紧急")]
    assert [name for name, _ in labels("en")][2:] == [
        "severity", "departments", "unknown", "case.x.y",
    ]  # fmt: skip


def test_nothing_is_empty_and_a_moment_is_told_on_the_desks_clock(labels):
    told = [value for _, value in labels("en")]

    assert told[3:] == ["quality", "", "Today 21:00"]
