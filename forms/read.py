"""Reading a form-js definition into a form."""

from collections.abc import Mapping, Set
from dataclasses import replace
from types import MappingProxyType

from forms.block_reader import BlockReader
from forms.definition import parse
from forms.errors import FormRefused
from forms.field import Field
from forms.form import Form
from forms.plan import Block
from forms.reader import Reader
from forms.vocabulary import SCHEMA_VERSION, SCOPE_WORDS


def read(source: bytes, *, name: str) -> Form:
    """Compile a form-js 1.23 definition.

    Args:
        source: UTF-8 JSON, at most 1 MB, at most 64 brackets deep.
        name: what to call the form in messages; its id where the definition has none.

    Raises:
        FormRefused: with every finding, warnings among them, if any is an error.
    """
    definition = parse(source, name=name)
    reader = Reader(definition)
    version = definition.root.get("schemaVersion", SCHEMA_VERSION)
    if type(version) is not int or version > SCHEMA_VERSION:
        facts = {"known": SCHEMA_VERSION}
        reader.find("unknown_schema_version", definition.root, severity="warning", **facts)
    blocks = BlockReader(reader)
    block, rows = blocks.read(definition.root)
    _warn_of_lowered_privacy(reader, blocks.fields, blocks.computed)
    if any(finding.severity == "error" for finding in reader.findings):
        raise FormRefused(reader.findings, name=name)
    return Form(
        id=str(definition.root.get("id") or name),
        name=name,
        fields=MappingProxyType(blocks.fields),
        findings=tuple(reader.findings),
        reads=frozenset(reader.reads),
        block=_lighter(block, reader.reads),
        rows=rows,
        needs_names=reader.needs_names,
    )


def _warn_of_lowered_privacy(
    reader: Reader, fields: Mapping[str, Field], computed: Mapping[str, frozenset[tuple[str, ...]]]
) -> None:
    for path, reads in computed.items():
        read = {names[-1] for names in reads if names}
        sealed = [field for field in fields.values() if field.is_sealed and field.path != path]
        sources = [field.path for field in sealed if field.path.rpartition(".")[2] in read]
        if sources and not fields[path].is_sealed:
            component = {"id": fields[path].id}
            facts = {"reads": sources, "privacy": fields[path].privacy}
            reader.find("privacy_lowered", component, severity="warning", **facts)


def _lighter(block: Block, reads: Set[str]) -> Block:
    # A value that no expression reads need not become one of FEEL at every answer.
    if not reads.isdisjoint(SCOPE_WORDS):
        return block
    leaves = (
        leaf if leaf.keys[0] in reads or leaf.feel is None else replace(leaf, feel=None)
        for leaf in block.leaves
    )
    return replace(block, leaves=tuple(leaves))
