// What a decision has to be told to be tried: a question a variable. Knows no screen.
import { columnName, decisionsOf, tableOf } from './places.js';

const PATH = /^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*$/u;
const WORD = /[\p{L}_][\p{L}\p{N}_]*/gu;
const TEXT = /"(?:[^"\\]|\\.)*"/g;

/**
 * @typedef {object} Question
 * @property {string} path  the variable, or an entry of it
 * @property {string} label
 * @property {string} type  its typeRef
 * @property {string[]} options  all that it may be; empty where that is open
 * @property {string[]} known  texts that the rows speak of
 */

/**
 * The questions of a decision, in the order of its columns, then those of what it requires.
 * @returns {Question[]}
 */
export function questionsOf(definitions, decision) {
  const asked = new Map();
  ask(definitions, decision, asked, new Set());
  return [...asked.values()];
}

function ask(definitions, decision, asked, seen) {
  if (!decision || seen.has(decision)) return;
  seen.add(decision);
  const required = requiredOf(definitions, decision);
  const columns = tableOf(decision)?.input ?? [];
  for (const [at, column] of columns.entries()) {
    const text = column.get('inputExpression')?.text?.trim() ?? '';
    if (required.some(({ name }) => name === text.split('.')[0])) continue;
    if (PATH.test(text)) add(asked, ofColumn(definitions, decision, column, at, text));
    else addAll(asked, mentioned(definitions, text));
  }
  if (!columns.length) addAll(asked, mentioned(definitions, decision.get('decisionLogic')?.text ?? ''));
  for (const { decision: other } of required) ask(definitions, other, asked, seen);
}

function add(asked, question) {
  if (!asked.has(question.path)) asked.set(question.path, question);
}

function addAll(asked, questions) {
  for (const one of questions) add(asked, one);
}

function ofColumn(definitions, decision, column, at, path) {
  const { typeRef } = column.get('inputExpression');
  const allowed = column.get('inputValues')?.text ?? '';
  const cells = (tableOf(decision).rule ?? []).map((rule) => rule.inputEntry?.[at]?.text ?? '');
  return { path, label: columnName(column), ...typed(definitions, typeRef, allowed), known: textsIn(cells) };
}

/** The input data that an expression speaks of. */
function mentioned(definitions, text) {
  const words = new Set(text.replace(TEXT, '').match(WORD));
  const data = definitions.get('drgElement').filter(({ $type }) => $type === 'dmn:InputData');
  const named = data.map((one) => ({ one, path: one.variable?.name ?? one.name }));
  return named
    .filter(({ path }) => words.has(path))
    .map(({ one, path }) => ({
      path,
      label: one.description ?? one.name,
      ...typed(definitions, one.variable?.typeRef, ''),
      known: [],
    }));
}

/** The type as one that FEEL has, and what is allowed of it. */
function typed(definitions, typeRef, allowed) {
  const own = (definitions.get('itemDefinition') ?? []).find(({ name }) => name === typeRef);
  const inner = own && !own.isCollection ? own.typeRef : undefined;
  const values = allowed || own?.allowedValues?.text || '';
  return { type: inner ?? (own ? 'Any' : (typeRef ?? 'Any')), options: textsIn([values]) };
}

/** Texts between quotes, each once, without them. */
function textsIn(cells) {
  const found = cells.flatMap((cell) => cell.match(TEXT) ?? []);
  return [...new Set(found.map((text) => text.slice(1, -1)))];
}

function requiredOf(definitions, decision) {
  const ids = (decision.get('informationRequirement') ?? [])
    .map((one) => one.requiredDecision?.href?.replace('#', ''))
    .filter(Boolean);
  return decisionsOf(definitions)
    .filter(({ id }) => ids.includes(id))
    .map((other) => ({ decision: other, name: other.variable?.name ?? other.name }));
}
