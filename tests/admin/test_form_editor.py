from admin.form_editor import POLICY, told
from admin.headers import WITH_DRAWINGS
from admin.studio import studied


def test_it_knows_the_classes_of_privacy_and_where_its_preview_is(reading):
    with reading("liang-ming"):
        given = told(studied("f03.form"))

    assert (given["title"], given["preview"]) == ("f03", "/studio/f03.form/preview")
    assert [code for code, _ in given["words"]["privacyClasses"]] == ["P0", "P1", "P2", "P3"]


def test_only_its_own_sheets_may_be_added_by_script():
    assert f"{WITH_DRAWINGS}; style-src-elem 'self' 'unsafe-inline'" == POLICY
    assert "script-src 'self';" in POLICY
