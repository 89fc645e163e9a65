// <process-here>: a drawing of the release that a case runs on, with where the case is now.
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import '../replay/replay.css';

import { Canvas } from '../replay/canvas.js';
import { at } from '../replay/fold.js';

const NARROW = 500;
const SCALE = 0.8;

class ProcessHere extends HTMLElement {
  async connectedCallback() {
    const given = JSON.parse(this.querySelector('script[type="application/json"]').textContent);
    this.words = given.words;
    this.canvas = new Canvas(this.querySelector('[data-canvas]'), given.drawings);
    this.choice = this.querySelector('select');
    this.choice.addEventListener('change', () => this.#show());
    try {
      const answer = await fetch(given.state, { credentials: 'same-origin' });
      if (!answer.ok) throw new Error(`state: ${answer.status}`);
      this.tally = tallyOf(await answer.json());
      this.#choose(given.process);
      await this.#show();
      this.dataset.state = 'ready';
    } catch (problem) {
      console.warn(problem);
      this.querySelector('[data-problem]').textContent = this.words.failed;
      this.dataset.state = 'failed';
    }
  }

  /** Begin with the innermost process that the case is in. */
  #choose(own) {
    const open = [...this.tally.here.keys()].map((place) => place.split('|')[0]);
    const known = [...this.choice.options].map(({ value }) => value);
    this.choice.value = open.findLast((process) => process !== own && known.includes(process)) ?? own;
  }

  async #show() {
    if (!(await this.canvas.show(this.choice.value))) return;
    const tags = new Map([...this.tally.here.keys()].map((place) => [place, this.words.here]));
    this.canvas.mark(this.tally, tags, '');
    this.#approach();
  }

  /** In a narrow place the whole drawing is too small to be read: show where the case is. */
  #approach() {
    if (this.clientWidth > NARROW) return;
    const { process, viewer } = this.canvas.shown;
    const element = [...this.tally.here.keys()]
      .filter((place) => place.startsWith(`${process}|`))
      .map((place) => viewer.get('elementRegistry').get(place.split('|')[1]))
      .find((one) => one && !one.children?.some(({ type }) => type !== 'label'));
    if (!element) return;
    const canvas = viewer.get('canvas');
    const { width, height } = canvas.viewbox().outer;
    canvas.viewbox({
      x: element.x + element.width / 2 - width / SCALE / 2,
      y: element.y + element.height / 2 - height / SCALE / 2,
      width: width / SCALE,
      height: height / SCALE,
    });
  }
}

/** The state that the server told, by place. */
function tallyOf({ elements, flows }) {
  const tally = { here: new Map(), passed: new Map(), flows: new Map(), incidents: new Map() };
  for (const [process, states] of Object.entries(elements)) {
    for (const [id, { open, left, incidents }] of Object.entries(states)) {
      const place = at(process, id);
      if (open) tally.here.set(place, open);
      if (left) tally.passed.set(place, left);
      if (incidents) tally.incidents.set(place, place);
    }
  }
  for (const [process, taken] of Object.entries(flows)) {
    for (const [id, times] of Object.entries(taken)) tally.flows.set(at(process, id), times);
  }
  return tally;
}

customElements.define('process-here', ProcessHere);
