import '@bpmn-io/form-js/dist/assets/form-js.css';
import '@bpmn-io/form-js/dist/assets/form-js-editor.css';
import './form.css';

import { FormEditor } from './element.js';

customElements.define('form-editor', FormEditor);
