import assert from 'node:assert/strict';
import test from 'node:test';

import { verdict } from '../../admin/islands/desk/draft.js';
import { isPlain, isSamePage } from '../../admin/islands/desk/links.js';

globalThis.document = { addEventListener() {} };
const { asked, moved } = await import('../../admin/islands/desk/keys.js');

const press = (key, more = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...more });
const KEYS = [
  ['j', press('j'), false, 'j'],
  ['a letter while typing', press('j'), true, null],
  ['while composing', press('j', { isComposing: true }), false, null],
  ['Ctrl+Enter while typing', press('Enter', { ctrlKey: true }), true, 'submit'],
  ['Enter alone', press('Enter'), false, null],
  ['what the browser means', press('c', { ctrlKey: true }), false, null],
  ['an arrow', press('ArrowDown'), false, null],
];
for (const [name, event, isTyping, wanted] of KEYS) {
  test(`key: ${name}`, () => assert.equal(asked(event, isTyping), wanted));
}

const MOVES = [['j', -1, 3, 0], ['j', 0, 3, 1], ['j', 2, 3, 2], ['k', 0, 3, 0], ['k', 2, 3, 1], ['j', -1, 0, -1]];
for (const [key, place, length, wanted] of MOVES) {
  test(`${key} from ${place} of ${length}`, () => assert.equal(moved(key, place, length), wanted));
}

const ANSWERS = [
  [null, 'lost'],
  [{ status: 503 }, 'lost'],
  [{ ok: true, status: 200, url: 'http://x/tasks/1?said=draft' }, 'saved'],
  [{ ok: true, status: 200, url: 'http://x/sign-in?next=/' }, 'ended'],
  [{ ok: false, status: 409, url: 'http://x/tasks/1/draft' }, 'changed'],
  [{ ok: false, status: 403, url: 'http://x/tasks/1/draft' }, 'changed'],
  [{ ok: false, status: 401, url: 'http://x/tasks/1/draft' }, 'ended'],
];
for (const [answer, wanted] of ANSWERS) {
  test(`an answer of ${answer?.status} from ${answer?.url} means ${wanted}`, () => assert.equal(verdict(answer), wanted));
}

const click = { button: 0, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, defaultPrevented: false };
const CLICKS = [[{}, true], [{ ctrlKey: true }, false], [{ shiftKey: true }, false], [{ button: 1 }, false]];
for (const [more, wanted] of CLICKS) {
  test(`a click with ${JSON.stringify(more)}`, () => assert.equal(isPlain({ ...click, ...more }), wanted));
}

const PAGES = [
  ['http://x/inbox/mine?task=1', 'http://x/inbox/mine?task=1#hand-over', true],
  ['http://x/inbox/mine?task=1', 'http://x/inbox/mine?task=2', false],
  ['http://x/inbox/mine', 'http://x/inbox/groups', false],
];
for (const [one, other, wanted] of PAGES) {
  test(`${one} and ${other}`, () => assert.equal(isSamePage(one, other), wanted));
}
