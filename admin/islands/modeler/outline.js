// The drawing as a list of steps in words: the same for keyboards and screen readers.
import { is } from 'bpmn-js/lib/util/ModelUtil';

import { inOrder } from './order.js';
import { property } from './properties.js';

/** Keeps a list in step with the drawing; a step that is pressed is selected there. */
export class Outline {
  /**
   * @param {HTMLOListElement} list
   * @param {import('./drawing.js').Drawing} drawing
   * @param {{language: string, words: Record<string, string>, groups: Array<{id: string, name: string}>}} given
   */
  constructor(list, drawing, { language, words, groups }) {
    this.list = list;
    this.drawing = drawing;
    this.words = words;
    this.isEnglish = language === 'en';
    this.groups = new Map(groups.map((group) => [group.id, group.name]));
    list.addEventListener('click', (event) => {
      const button = event.target.closest('button');
      if (button) drawing.select(button.dataset.step);
    });
    list.addEventListener('keydown', (event) => {
      if (event.key !== 'F2' || !event.target.dataset.step) return;
      event.preventDefault();
      this.rename();
    });
  }

  /** Draw the list again. */
  refresh() {
    const elements = this.drawing.elements().filter((one) => is(one, 'bpmn:FlowNode'));
    const rows = inOrder(elements.map(stepOf)).map((step) => this.#row(step));
    this.list.replaceChildren(...rows);
    this.point();
  }

  /** Mark what is selected in the drawing. */
  point() {
    const chosen = this.drawing.chosen()?.id;
    for (const button of this.list.querySelectorAll('button')) {
      const isChosen = button.dataset.step === chosen;
      button.toggleAttribute('aria-current', isChosen);
      if (isChosen) button.scrollIntoView({ block: 'nearest' });
    }
  }

  /** Write another name over that of the selected step; Escape leaves it as it was. */
  rename() {
    const element = this.drawing.chosen();
    const row = element && this.list.querySelector(`[data-step="${CSS.escape(element.id)}"]`);
    if (!row) return;
    const input = document.createElement('input');
    input.className = 'input';
    input.value = element.businessObject.name ?? '';
    input.setAttribute('aria-label', this.words.stepName);
    const end = (isKept) => {
      input.onblur = null;
      if (isKept && input.value !== (element.businessObject.name ?? '')) this.drawing.rename(element, input.value);
      else this.refresh();
      this.list.querySelector(`[data-step="${CSS.escape(element.id)}"]`)?.focus();
    };
    input.onblur = () => end(true);
    input.onkeydown = (event) => {
      event.stopPropagation();
      if (event.key === 'Enter' && !event.isComposing) end(true);
      if (event.key === 'Escape') end(false);
    };
    row.replaceWith(input);
    input.select();
  }

  #row({ id, depth, next }) {
    const element = this.drawing.element(id);
    const row = document.createElement('li');
    row.dataset.depth = String(Math.min(depth, 3));
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.step = id;
    const name = text('b', this.#nameOf(id));
    const kind = text('span', this.drawing.kindOf(element), 'faint');
    const who = element.businessObject.get('camunda:candidateGroups') ?? '';
    const leads = next.map((one) => this.#nameOf(one)).join(this.words.comma);
    const after = leads && this.words.next.replace('%s', leads);
    button.append(name, kind, text('span', this.groups.get(who) ?? who), text('span', after, 'faint'));
    row.append(button);
    return row;
  }

  #nameOf(id) {
    const element = this.drawing.element(id);
    const english = this.isEnglish && property(element, 'name_en');
    return english || element.businessObject.name || this.drawing.kindOf(element);
  }
}

function stepOf(element) {
  const { id, $parent, attachedToRef, outgoing = [], incoming = [] } = element.businessObject;
  return {
    id,
    scope: $parent?.id ?? '',
    host: attachedToRef?.id ?? null,
    next: outgoing.map((flow) => flow.targetRef?.id).filter(Boolean),
    isBegun: incoming.length > 0,
  };
}

function text(tag, words, style = '') {
  const element = document.createElement(tag);
  element.textContent = words;
  element.className = style;
  return element;
}
