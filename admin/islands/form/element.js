// <form-editor>: a form, its properties, the check's findings, how handlers will see it.
import { StudioElement } from '../studio/element.js';
import { Form } from './form.js';
import { Preview } from './preview.js';

export class FormEditor extends StudioElement {
  makeEditor() {
    this.form = new Form(this.part('canvas'), this.part('properties'), this.given);
    this.preview = new Preview(this.part('preview'), () => this.form.text(), this.given);
    return this.form;
  }

  refreshed() {
    if (this.dataset.state === 'ready') this.preview.later();
    else this.preview.draw();
  }
}
