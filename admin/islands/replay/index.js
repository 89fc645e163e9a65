import 'bpmn-js/dist/assets/diagram-js.css';
import './replay.css';

import { ProcessReplay } from './element.js';

customElements.define('process-replay', ProcessReplay);
