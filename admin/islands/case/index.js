import { LaterPart } from './later.js';

customElements.define('later-part', LaterPart);
