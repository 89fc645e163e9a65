"""What we install is free for everybody to use, to change and to sell."""

import json
import re
from importlib.metadata import Distribution, distribution

import pytest

from tests.architecture.project_files import ROOT
from tests.architecture.test_locks import pins

ALLOWED = {
    "0bsd", "apache 2.0", "apache software license", "apache-2.0", "bsd 2-clause license",
    "bsd license", "bsd-0-clause", "bsd-2-clause", "bsd-3-clause", "cc0", "cc0-1.0", "isc",
    "mit", "mit license", "mit-0", "mpl-2.0", "mozilla public license 2.0 (mpl 2.0)", "psf-2.0",
    "zpl 2.1", "zpl-2.1",
}  # fmt: skip

# Used unmodified and replaceable by the user, as NOTICE says.
LESSER_GPL = {
    "spiffworkflow": "lgplv3",
    "psycopg": "lgpl-3.0-only",
    "psycopg-binary": "lgpl-3.0-only",
}

# Whose metadata is silent; read from the licence file it ships.
READ_BY_US = {"huey": "mit"}


def licences(package: Distribution) -> set[str]:
    """What the package says of its licence, the most exact statement alone."""
    metadata = package.metadata
    expression = metadata.get("License-Expression")
    if expression:
        return {part.lower() for part in re.split(r" AND | OR |[()]", expression) if part.strip()}
    short = (metadata.get("License") or "").strip()
    if short and "\n" not in short:
        return {short.lower()}
    named = [line for line in metadata.get_all("Classifier", []) if line.startswith("License ::")]
    return {line.split(" :: ")[-1].lower() for line in named}


def is_allowed(name: str, said: set[str]) -> bool:
    if name in LESSER_GPL:
        return said == {LESSER_GPL[name]}
    return bool(said) and said <= ALLOWED


@pytest.mark.parametrize("name", sorted(pins("dev.txt")))
def test_the_licence_of_what_we_install_is_on_the_list(name):
    said = licences(distribution(name)) or {READ_BY_US.get(name, "nothing said")}

    assert is_allowed(name, said), said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("a-library", {"gpl-3.0-only"}),
        ("a-library", {"agpl-3.0-or-later"}),
        ("a-library", {"lgpl-3.0-only"}),
        ("a-library", {"mit", "gpl-2.0-only"}),
        ("a-library", {"artistic license"}),
        ("a-library", set()),
        ("psycopg", {"gpl-3.0-only"}),
    ],
    ids=["gpl", "agpl", "lgpl", "mit_and_gpl", "artistic", "silent", "changed"],
)
def test_other_licences_are_refused(name, said):
    assert not is_allowed(name, said)


# The bpmn.io libraries: MIT but for their mark, which stays visible, as NOTICE says.
WITH_A_MARK = {
    "bpmn-js", "dmn-js", "dmn-js-boxed-expression", "dmn-js-decision-table", "dmn-js-drd",
    "dmn-js-literal-expression", "dmn-js-shared",
    "@bpmn-io/form-js", "@bpmn-io/form-js-carbon-styles", "@bpmn-io/form-js-editor",
    "@bpmn-io/form-js-playground", "@bpmn-io/form-js-viewer",
}  # fmt: skip
# Whose package says nothing; read from the text it ships.
OF_NODE_READ_BY_US = {"component-props": "mit"}
OF_NODE = json.loads((ROOT / "package-lock.json").read_text())["packages"]


@pytest.mark.parametrize("path", sorted(path for path in OF_NODE if path))
def test_the_licence_of_what_npm_installs_is_on_the_list(path):
    name = path.rpartition("node_modules/")[2]
    said = OF_NODE[path].get("license", OF_NODE_READ_BY_US.get(name, "nothing said")).lower()

    is_free = any(choice in ALLOWED for choice in said.strip("()").split(" or "))
    assert is_free or (name in WITH_A_MARK and said == "see license in license"), said
