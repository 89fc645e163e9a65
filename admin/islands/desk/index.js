import { HandlerDesk } from './element.js';

customElements.define('handler-desk', HandlerDesk);
