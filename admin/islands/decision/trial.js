// "Try it": a field a variable of the decision that is shown, its answer, and the rows that matched.
import { inWords, nested, sample, valueOf } from './answers.js';
import { columnName, tableOf } from './places.js';
import { Field } from './field.js';
import { questionsOf } from './questions.js';

export class Trial {
  /**
   * @param {HTMLElement} pane  with places for the fields and the answer, and templates
   * @param {import('./tables.js').Tables} tables
   * @param {import('../studio/server.js').Server} server
   */
  constructor(pane, tables, server, given) {
    Object.assign(this, { pane, tables, server, given });
    this.fields = pane.querySelector('[data-fields]');
    this.answer = pane.querySelector('[data-answer]');
    this.typed = new Map();
    pane.addEventListener('input', ({ target }) => this.#typed(target));
    this.answer.addEventListener('click', (event) => {
      const id = event.target.closest('button')?.dataset.element;
      if (id) tables.select(id);
    });
  }

  /** The table was changed, or another is shown: ask what it needs by now. */
  refresh() {
    const { decision } = this.tables;
    const questions = decision ? questionsOf(this.tables.definitions, decision) : [];
    const asked = JSON.stringify([decision?.id, questions]);
    this.forget();
    if (asked === this.asked) return;
    Object.assign(this, { asked, questions });
    this.pane.querySelector('[data-body]').hidden = !decision;
    this.pane.querySelector('[data-none]').hidden = Boolean(decision);
    this.fields.replaceChildren(...questions.map((one, at) => this.#field(one, at).row));
  }

  /** What was answered is not so any more. */
  forget() {
    this.answer.hidden = true;
    this.tables.marks.hits([]);
  }

  /** Ask the server what the decision says. */
  async run() {
    const values = this.questions.map(({ path, type }) => [path, valueOf(type, this.typed.get(path))]);
    const told = await this.server.post(this.given.trial, {
      source: await this.tables.text(),
      decision: this.tables.decision.id,
      input: nested(Object.fromEntries(values)),
    });
    this.tables.marks.hits(told.matched.map(({ rule }) => rule));
    this.#show(told);
  }

  #field(question, at) {
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
    const { path } = question;
    if (!this.typed.has(path)) this.typed.set(path, sample(question, today));
    return new Field(this.pane, question, this.typed.get(path), at, this.given);
  }

  #typed({ name, value }) {
    this.typed.set(name, value);
    this.forget();
  }

  #show({ matched, outputs, value, problem, warnings }) {
    const rows = matched.map(({ number }) => number).join(this.given.words.comma);
    const head = this.answer.querySelector('[data-matched]');
    head.querySelector('span').textContent = rows
      ? this.given.words.matched.replace('%s', rows)
      : this.given.words.noRow;
    head.hidden = !tableOf(this.tables.decision);
    head.classList.toggle('ok', Boolean(rows) && !problem);
    head.classList.toggle('soon', !rows || Boolean(problem));
    const facts = this.#facts(outputs, value).flatMap(([name, told]) => [text('dt', name), text('dd', told)]);
    this.answer.querySelector('dl').replaceChildren(...facts);
    this.answer.querySelector('ul').replaceChildren(...warnings.map((one) => this.#warning(one)));
    this.answer.hidden = false;
    this.answer.scrollIntoView({ block: 'nearest' });
  }

  /** Names and values in words: by column, one row after the other; else the value alone. */
  #facts(outputs, value) {
    const columns = tableOf(this.tables.decision)?.output ?? [];
    const isOne = !Array.isArray(value) && outputs.length > 1;
    if (!outputs.length || isOne) return [[this.given.words.value, inWords(value, this.given)]];
    return outputs.flatMap((row) => columns.map((one) => [columnName(one), inWords(row[one.name], this.given)]));
  }

  #warning({ message, element_id: id }) {
    const row = this.pane.querySelector('template[data-warning]').content.firstElementChild.cloneNode(true);
    row.querySelector('button').dataset.element = id ?? '';
    row.querySelector('[data-message]').textContent = message;
    row.querySelector('[data-place]').textContent = this.tables.placeInWords(id);
    return row;
  }
}

function text(tag, words) {
  const element = document.createElement(tag);
  element.textContent = words;
  return element;
}
