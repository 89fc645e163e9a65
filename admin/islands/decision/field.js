// One variable beside the table: yes or no, a choice, a number, a day, or a text.

const KINDS = { number: 'number', date: 'date', time: 'time', dateTime: 'datetime-local', 'date and time': 'datetime-local' };

/** A row with a label and a control that has the variable's name. */
export class Field {
  constructor(pane, question, value, at, { codes, words }) {
    const { path, label, type, options } = question;
    Object.assign(this, { path, value, codes, words, id: `try-${at}` });
    const isYesNo = type === 'boolean';
    this.row = this.#copy(pane, isYesNo ? 'yes-no' : 'field');
    const named = this.row.querySelector('[data-label]');
    named.textContent = label;
    this.row.querySelector('[data-path]').textContent = path;
    if (isYesNo) this.#yesNo(named);
    else this.#control(named, options.length ? this.#choice(options) : this.#input(question));
  }

  #copy(pane, name) {
    return pane.querySelector(`template[data-${name}]`).content.firstElementChild.cloneNode(true);
  }

  #yesNo(named) {
    named.id = this.id;
    this.row.querySelector('[role=radiogroup]').setAttribute('aria-labelledby', this.id);
    for (const radio of this.row.querySelectorAll('input')) {
      radio.name = this.path;
      radio.checked = radio.value === this.value;
      radio.id = `${this.id}-${radio.value || 'none'}`;
      radio.nextElementSibling.htmlFor = radio.id;
    }
  }

  #control(named, control) {
    Object.assign(control, { id: this.id, name: this.path, className: 'input' });
    control.value = this.value;
    named.htmlFor = this.id;
    this.row.append(control);
  }

  #choice(options) {
    const select = document.createElement('select');
    select.append(new Option(this.words.noValue, ''), ...options.map((one) => new Option(this.codes[one] ?? one, one)));
    return select;
  }

  #input({ type, known }) {
    const input = document.createElement('input');
    input.type = KINDS[type] ?? 'text';
    if (type === 'number') input.step = 'any';
    if (type === 'dateTime') input.step = '1';
    if (known.length) {
      const list = document.createElement('datalist');
      list.id = `${this.id}-known`;
      list.append(...known.map((one) => new Option(this.codes[one] ?? one, one)));
      this.row.append(list);
      input.setAttribute('list', list.id);
    }
    return input;
  }
}
