// <process-drawing>: a published drawing to look at: moved, drawn nearer, not changed.
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import '../replay/replay.css';

import { Canvas } from '../replay/canvas.js';

const SIZES = { nearer: 1.25, farther: 0.8, whole: 0 };

class ProcessDrawing extends HTMLElement {
  async connectedCallback() {
    const { process, source } = this.dataset;
    const canvas = new Canvas(this.querySelector('[data-canvas]'), { [process]: source });
    for (const [act, by] of Object.entries(SIZES)) {
      this.querySelector(`[data-do=${act}]`).addEventListener('click', () => canvas.zoom(by));
    }
    try {
      await canvas.show(process);
      this.querySelector('[data-tools]').hidden = false;
      this.dataset.state = 'ready';
    } catch (problem) {
      console.warn(problem);
      this.querySelector('[data-failed]').hidden = false;
      this.dataset.state = 'failed';
    }
  }
}

customElements.define('process-drawing', ProcessDrawing);
