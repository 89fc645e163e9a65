from admin.changed_words import fact_word, kind_word


def test_things_are_called_as_people_call_them(reading):
    with reading("liang-ming", language="zh"):
        assert (kind_word("userTask"), fact_word("camunda:dueDate")) == ("人工步骤", "期限")


def test_what_has_no_word_keeps_its_own(reading):
    with reading("liang-ming"):
        assert (kind_word("dataStoreReference"), fact_word("x:mark")) == (
            "data store reference",
            "x:mark",
        )
