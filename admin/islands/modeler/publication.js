// Publishing: checked first, then a dialog that asks why; a refusal loses nothing.
import { Refused } from './server.js';

export class Publication {
  /** @param {HTMLDialogElement} dialog  with a form whose field `note` says why */
  constructor(dialog, modeler) {
    this.dialog = dialog;
    this.modeler = modeler;
    this.form = dialog.querySelector('form');
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send(this.form.elements.note.value.trim());
    });
    dialog.querySelector('[data-cancel]').addEventListener('click', () => dialog.close());
  }

  /** Open the dialog, unless the check refuses the drawing. */
  async begin() {
    const { modeler } = this;
    const report = await modeler.check();
    if (!report || report.status === 'refused') return;
    const newest = await modeler.server.newest();
    const isOvertaken = newest > modeler.given.version;
    this.dialog.querySelector('[data-overtaken]').hidden = !isOvertaken;
    this.dialog.querySelector('[data-version]').textContent = `v${newest + 1}`;
    this.#tell('');
    this.dialog.showModal();
    this.form.elements.note.focus();
  }

  async #send(note) {
    const button = this.form.querySelector('[type=submit]');
    if (button.getAttribute('aria-busy') === 'true') return;
    button.setAttribute('aria-busy', 'true');
    const { modeler } = this;
    try {
      await modeler.server.publish(await modeler.drawing.xml(), note);
      modeler.leave(modeler.given.after);
    } catch (problem) {
      if (!(problem instanceof Refused) && !(problem instanceof TypeError)) throw problem;
      if (problem.problem?.findings) {
        this.dialog.close();
        modeler.showFindings(problem.problem.findings);
      } else this.#tell(modeler.reason(problem));
    } finally {
      button.removeAttribute('aria-busy');
    }
  }

  #tell(words) {
    const place = this.dialog.querySelector('[data-problem]');
    place.hidden = !words;
    place.querySelector('div').textContent = words;
  }
}
