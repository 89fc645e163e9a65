// Brings what stands around and in a field up to date; a field that stays is never replaced.
import { matched } from './turns.js';

const FIELD = 'input, textarea';
const RULED = ['readonly', 'required', 'disabled', 'id'];
const CHOICE = ':scope > input[type=radio], :scope > input[type=checkbox]';
// Rows hold fields of their own; items of lists are drawn as without scripts; what the server found wrong stays
// until it is asked again; keys are the desk's.
const ALIEN = '[data-row], [data-list], div[id$="-e"], kbd';

/** Whether a node is ours to compare, not white space, nor what belongs to somebody else. */
function isOurs(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data.trim() !== '';
  return node.nodeType === Node.ELEMENT_NODE && !node.matches(ALIEN);
}

/** What a node is among its siblings: a choice by its value, others by what they are. */
function keyOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return '#text';
  const choice = node.matches('option') ? node : node.querySelector(CHOICE);
  const type = node.matches(FIELD) ? node.type : '';
  return [node.localName, node.classList[0] ?? '', type, choice?.getAttribute('value') ?? ''].join(' ');
}

/** Make `mine` say what `theirs` does. */
export function refresh(mine, theirs) {
  if (mine.matches(`${FIELD}, select`)) rule(mine, theirs);
  else dress(mine, theirs);
  if (mine.matches(FIELD)) return;
  const own = [...mine.childNodes].filter(isOurs);
  const wanted = [...theirs.childNodes].filter(isOurs);
  const places = matched(own.map(keyOf), wanted.map(keyOf));
  const stay = new Set(places);
  own.forEach((node, place) => stay.has(place) || node.remove());
  let last = null;
  wanted.forEach((node, index) => {
    const found = own[places[index]] ?? document.importNode(node, true);
    if (places[index] >= 0) follow(found, node);
    else if (last) last.after(found);
    else mine.prepend(found);
    last = found;
  });
}

function follow(mine, theirs) {
  if (mine.nodeType === Node.ELEMENT_NODE) refresh(mine, theirs);
  else if (mine.data.trim() !== theirs.data.trim()) mine.data = theirs.data;
}

/** A field: whether it may be changed; its value only where nobody but the rules may change it. */
function rule(mine, theirs) {
  const isKept = mine.disabled || theirs.disabled || theirs.readOnly || theirs.querySelector('option:disabled');
  for (const name of RULED) copy(mine, theirs, name);
  if (!mine.hasAttribute('aria-invalid')) copy(mine, theirs, 'aria-describedby');
  if (!isKept || mine.type === 'hidden') return;
  if (mine.type === 'checkbox' || mine.type === 'radio') mine.checked = theirs.checked;
  else if (mine.value !== theirs.value) mine.value = theirs.value;
}

/** Anything else has the attributes of its counterpart; marks of state are the page's own. */
function dress(mine, theirs) {
  const isOwn = (name) => /^(data-|aria-|style$|selected$|hidden$)/.test(name);
  for (const name of new Set([...mine.getAttributeNames(), ...theirs.getAttributeNames()])) {
    if (!isOwn(name)) copy(mine, theirs, name);
  }
}

function copy(mine, theirs, name) {
  const value = theirs.getAttribute(name);
  if (value === mine.getAttribute(name)) return;
  if (value === null) mine.removeAttribute(name);
  else mine.setAttribute(name, value);
}
