// One drawing on the screen: its states as markers, its tokens as dots, durations as tags.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

import { at } from './fold.js';
import { named } from './language.js';

const GLIDE = 400;
const MARKERS = ['is-done', 'is-here', 'is-late'];
const PICKED = 'is-picked';
const RENDERER = {
  defaultFillColor: 'var(--surface)',
  defaultStrokeColor: 'var(--text-2)',
  defaultLabelColor: 'var(--text)',
};

/** Draws one process at a time into `host`; drawings are loaded once and kept. */
export class Canvas {
  /**
   * @param {HTMLElement} host
   * @param {Record<string, string>} sources  address of the drawing, by process
   */
  constructor(host, sources) {
    this.host = host;
    this.sources = sources;
    this.viewers = new Map();
    this.shown = null;
  }

  /** Bring the drawing of a process to the front; answers whether there is one, and room for it. */
  async show(process) {
    if (!(process in this.sources) || !this.host.clientWidth) return false;
    if (!this.viewers.has(process)) this.viewers.set(process, this.#load(process));
    const viewer = await this.viewers.get(process);
    for (const pane of this.host.children) pane.hidden = pane.dataset.process !== process;
    if (this.shown?.process !== process) {
      this.shown = { process, viewer };
      fit(viewer);
    }
    return true;
  }

  async #load(process) {
    const pane = document.createElement('div');
    pane.className = 'drawing';
    pane.dataset.process = process;
    pane.hidden = true; // until all of it is there
    this.host.append(pane);
    const viewer = new NavigatedViewer({ container: pane, bpmnRenderer: RENDERER });
    const answer = await fetch(this.sources[process], { credentials: 'same-origin' });
    if (!answer.ok) throw new Error(`drawing ${process}: ${answer.status}`);
    await viewer.importXML(named(await answer.text(), document.documentElement.lang));
    return viewer;
  }

  /**
   * Mark what was passed, is open, has failed, and the place that the step was about.
   * @param {Map<string, string>} tags  words by `process|element`
   */
  mark(tally, tags, picked) {
    const { process, viewer } = this.shown;
    const canvas = viewer.get('canvas');
    const overlays = viewer.get('overlays');
    overlays.remove({ type: 'tag' });
    this.host.querySelectorAll('.token').forEach((dot) => dot.remove());
    viewer.get('elementRegistry').forEach((element) => {
      if (element.labelTarget || !element.parent) return;
      const place = at(process, element.id);
      const wanted = stateOf(tally, place);
      const isFrame = element.children?.length > 0;
      for (const marker of MARKERS) {
        canvas[marker === wanted && !isFrame ? 'addMarker' : 'removeMarker'](element, marker);
      }
      canvas[place === picked ? 'addMarker' : 'removeMarker'](element, PICKED);
      if (isFrame) return;
      if (tally.here.has(place)) this.#token(viewer, element, tally.here.get(place));
      const words = tags.get(place);
      if (words && !element.waypoints) this.#tag(overlays, element, words, wanted);
    });
  }

  #tag(overlays, element, words, state) {
    const html = document.createElement('span');
    html.className = `drawing-tag ${state ?? ''}`;
    html.textContent = words;
    const show = state === 'is-here' ? {} : { minZoom: 0.5 };
    overlays.add(element, 'tag', { position: { top: -22, left: 0 }, show, html });
  }

  #token(viewer, element, count) {
    const dot = circle(element.x + element.width - 8, element.y + element.height - 8);
    if (count > 1) dot.setAttribute('data-count', String(count));
    viewer.get('canvas').getLayer('tokens', 1).appendChild(dot);
  }

  /** Let a token run along the flows that a step took, in their order, then settle. */
  async glide(taken, isCurrent) {
    const { process, viewer } = this.shown;
    const registry = viewer.get('elementRegistry');
    for (const flow of taken.filter((one) => one.process === process)) {
      const path = registry.getGraphics(flow.id)?.querySelector('.djs-visual > path');
      if (!path || !isCurrent()) continue;
      const dot = circle(0, 0);
      viewer.get('canvas').getLayer('tokens', 1).appendChild(dot);
      await along(path, dot, isCurrent);
      dot.remove();
    }
  }

  /** Nearer by half, farther, or the whole drawing. */
  zoom(by) {
    const canvas = this.shown?.viewer.get('canvas');
    if (canvas) canvas.zoom(by ? canvas.zoom() * by : 'fit-viewport', 'auto');
  }
}

function stateOf(tally, place) {
  if ([...tally.incidents.values()].includes(place)) return 'is-late';
  if (tally.here.has(place)) return 'is-here';
  return tally.passed.has(place) || tally.flows.has(place) ? 'is-done' : undefined;
}

/** The whole drawing, with room for the mark in the corner. */
function fit(viewer) {
  const canvas = viewer.get('canvas');
  canvas.resized(); // it had no size while it was hidden
  canvas.zoom('fit-viewport', 'auto');
}

function circle(x, y) {
  const dot = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
  dot.setAttribute('class', 'token');
  dot.setAttribute('r', '8');
  dot.setAttribute('cx', String(x));
  dot.setAttribute('cy', String(y));
  return dot;
}

function along(path, dot, isCurrent) {
  const length = path.getTotalLength();
  const began = performance.now();
  return new Promise((done) => {
    const frame = (now) => {
      const part = Math.min(1, (now - began) / GLIDE);
      const point = path.getPointAtLength(length * part);
      dot.setAttribute('cx', String(point.x));
      dot.setAttribute('cy', String(point.y));
      if (part < 1 && isCurrent()) requestAnimationFrame(frame);
      else done();
    };
    requestAnimationFrame(frame);
  });
}
