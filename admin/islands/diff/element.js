// <process-diff>: a draft and what is published, with what differs marked in each.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

import { named } from '../replay/language.js';

const RENDERER = {
  defaultFillColor: 'var(--surface)',
  defaultStrokeColor: 'var(--text-2)',
  defaultLabelColor: 'var(--text)',
};
/** In which drawing a change is seen, and how it is marked there. */
const SEEN = {
  after: { added: 'is-added', changed: 'is-changed' },
  before: { removed: 'is-removed', changed: 'is-changed' },
};

export class ProcessDiff extends HTMLElement {
  async connectedCallback() {
    this.given = JSON.parse(this.querySelector('script[type="application/json"]').textContent);
    this.host = this.querySelector('[data-canvas]');
    this.lines = [...document.querySelectorAll('[data-changes] button[data-element]')];
    this.viewers = {};
    this.addEventListener('change', (event) => this.#show(event.target.value));
    for (const line of this.lines) line.addEventListener('click', () => this.#point(line));
    await this.#show('after');
    this.dataset.state = this.shown ? 'ready' : 'failed';
  }

  /** Bring one of the two drawings to the front. */
  async #show(version) {
    try {
      this.viewers[version] ??= await this.#load(version);
    } catch (problem) {
      console.warn(problem);
      this.querySelector('[data-failed]').textContent = this.given.failed;
      return;
    }
    for (const pane of this.host.children) pane.hidden = pane.dataset.version !== version;
    this.shown = this.viewers[version];
    this.querySelector(`[name=version][value=${version}]`).checked = true;
  }

  async #load(version) {
    const answer = await fetch(this.given[version], { credentials: 'same-origin' });
    if (!answer.ok) throw new Error(`drawing ${version}: ${answer.status}`);
    const text = named(await answer.text(), document.documentElement.lang);
    for (const pane of this.host.children) pane.hidden = true;
    const pane = document.createElement('div');
    pane.className = 'drawing';
    pane.dataset.version = version;
    this.host.append(pane);
    const viewer = new NavigatedViewer({ container: pane, bpmnRenderer: RENDERER });
    await viewer.importXML(text);
    viewer.get('canvas').zoom('fit-viewport', 'auto');
    this.#mark(viewer, SEEN[version]);
    return viewer;
  }

  #mark(viewer, markers) {
    const registry = viewer.get('elementRegistry');
    for (const { dataset } of this.lines) {
      const element = registry.get(dataset.element);
      if (element?.parent && markers[dataset.what]) viewer.get('canvas').addMarker(element, markers[dataset.what]);
    }
  }

  /** Show where a change of the list is. */
  async #point(line) {
    await this.#show(line.dataset.what === 'removed' ? 'before' : 'after');
    const element = this.shown.get('elementRegistry').get(line.dataset.element);
    this.host.querySelectorAll('.is-picked').forEach((one) => one.classList.remove('is-picked'));
    if (!element?.parent) return;
    const canvas = this.shown.get('canvas');
    if (canvas.zoom() < 0.8) canvas.zoom(0.8, 'auto');
    canvas.scrollToElement(element, 80);
    canvas.addMarker(element, 'is-picked');
    this.host.scrollIntoView({ block: 'nearest' });
  }
}
