// A plugin of the build: form-js and the libraries of its FEEL fields have no service for
// translation, so their own words are wrapped here.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';

const HERE = import.meta.dirname;
const LIBRARY = /form-js-(editor|viewer)\/dist\/index\.es\.js$/;
const LINT = /feel-lint\/dist\/index\.js$/;
const LANGUAGE = /lang-feel\/dist\/index\.js$/; // its texts are names of its grammar too, but for `detail`
const SPOKEN = '__spoken';
// Where a text is shown. It is left alone where it is compared, is a name, or is an error's.
const SHOWN = {
  Property: ['value'],
  ArrayExpression: ['elements'],
  ReturnStatement: ['argument'],
  ConditionalExpression: ['consequent', 'alternate'],
  LogicalExpression: ['right'],
  VariableDeclarator: ['init'],
  AssignmentExpression: ['right'],
  AssignmentPattern: ['right'],
};
const CALLS = new Set(['translate', 'set', 'set$1', 'editField']);
const NAMED = /label|title|tooltip|description|placeholder|message|msg|text/i;

/** The dictionary: text of the library, Chinese; `{0}`, `{1}` are what the library fills in. */
export function dictionary() {
  return JSON.parse(readFileSync(join(HERE, 'zh.json'), 'utf8'));
}

/**
 * Wrap each text of `code` that the dictionary knows into a call of `spoken()`.
 * @param {(node, parent, place: string) => boolean} [shows]  whether a text stands where it is shown
 * @returns {{code: string, found: Set<string>}}
 */
export function wrapped(code, known, shows = isShown) {
  const edits = [];
  const found = new Set();
  walk(parseAst(code), null, '', (node, parent, place) => {
    const [text, places] = textOf(node, code);
    if (!Object.hasOwn(known, text) || !shows(node, parent, place)) return false;
    found.add(text);
    const more = places.length ? `, [${places.join(', ')}]` : '';
    edits.push([node.start, node.end, `${SPOKEN}(${JSON.stringify(text)}${more})`]);
    return true;
  });
  const parts = [];
  let at = 0;
  for (const [start, end, text] of edits.sort(([one], [other]) => one - other)) {
    parts.push(code.slice(at, start), text);
    at = end;
  }
  return { code: parts.join('') + code.slice(at), found };
}

function isShown(node, parent, place) {
  if (parent.type === 'CallExpression') return place === 'arguments' && CALLS.has(parent.callee.name);
  const name = (parent.type.startsWith('Assignment') ? parent.left : parent.id)?.name;
  return (SHOWN[parent.type]?.includes(place) ?? false) && (!name || NAMED.test(name));
}

/** Whether a text is what a completion says of itself. */
export const isDetail = (node, parent) => parent.type === 'Property' && parent.key.name === 'detail';

/** The text of a literal, a sum of literals or a template, and the code of its places. */
function textOf(node, code) {
  if (node.type === 'Literal') return [typeof node.value === 'string' ? node.value : undefined, []];
  if (node.type === 'BinaryExpression' && node.operator === '+') {
    const [left, right] = [textOf(node.left, code), textOf(node.right, code)];
    const isWhole = left[0] !== undefined && right[0] !== undefined && !left[1].length && !right[1].length;
    return [isWhole ? left[0] + right[0] : undefined, []];
  }
  if (node.type !== 'TemplateLiteral') return [undefined, []];
  const text = node.quasis.map(({ value }, at) => (at ? `{${at - 1}}` : '') + value.cooked).join('');
  return [text, node.expressions.map(({ start, end }) => code.slice(start, end))];
}

/** Visit each node with its parent; those below one that `visit` has taken are left out. */
function walk(node, parent, place, visit) {
  if (Array.isArray(node)) return node.forEach((one) => walk(one, parent, place, visit));
  if (!node || typeof node.type !== 'string' || (parent && visit(node, parent, place))) return undefined;
  for (const [name, below] of Object.entries(node)) {
    if (below && typeof below === 'object') walk(below, node, name, visit);
  }
  return undefined;
}

/**
 * The plugin. It also gives both halves of form-js the one copy of Preact that the editor asks for,
 * and the fields for expressions our own list of functions.
 */
export function formJs() {
  const editor = join(HERE, '../../../node_modules/@bpmn-io/form-js-editor/dist/index.es.js');
  return {
    name: 'form-js',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source === '@camunda/feel-builtins') return join(HERE, '../studio/builtins.js');
      const isOurs = importer && (LIBRARY.test(importer) || importer.startsWith(`${HERE}/`));
      const isPreact = /^preact(\/|$)/.test(source);
      return isOurs && isPreact ? this.resolve(source, editor, { skipSelf: true }) : null;
    },
    transform(code, id) {
      if (![LIBRARY, LINT, LANGUAGE].some((one) => one.test(id))) return null;
      const from = `import { spoken as ${SPOKEN} } from ${JSON.stringify(join(HERE, 'spoken.js'))};\n`;
      const shows = LANGUAGE.test(id) ? isDetail : isShown;
      return { code: from + wrapped(code, dictionary(), shows).code, map: null };
    },
  };
}
