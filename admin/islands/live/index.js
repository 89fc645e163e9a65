import { LiveForm } from './element.js';

customElements.define('live-form', LiveForm);
