import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './diff.css';

import { ProcessDiff } from './element.js';

customElements.define('process-diff', ProcessDiff);
