// The lists of bpmn-js-i18n-zh that we need; its index would bring those for another engine too.
export { default as bpmnJs } from 'bpmn-js-i18n-zh/lib/bpmn-js/index.js';
export { default as camundaPanel } from 'bpmn-js-i18n-zh/lib/camunda-properties-panel/index.js';
export { default as panel } from 'bpmn-js-i18n-zh/lib/properties-panel/index.js';
