// Which groups of fields the panel has: the house's first, and none that the check would refuse.
import { is, isAny } from 'bpmn-js/lib/util/ModelUtil';

import { called, decision, due, englishName, form, group, operation } from './fields.js';

const LATE = 400; // behind the providers of the libraries
// For another engine: code, generated forms, job settings.
const FOREIGN = new Set(
  ['HistoryCleanup', 'Tasklist', 'ProcessVariables', 'Form', 'FormData', 'TaskListener', 'StartInitiator',
    'Script', 'AsynchronousContinuations', 'JobExecution', 'ConnectorInput', 'ConnectorOutput',
    'ExecutionListener', 'FieldInjection'].map((name) => `CamundaPlatform__${name}`),
);
/** What of ours each kind of step has. */
const ENTRIES = [
  ['bpmn:UserTask', [group, due, form]],
  ['bpmn:StartEvent', [form]],
  ['bpmn:BusinessRuleTask', [decision]],
  ['bpmn:ServiceTask', [operation]],
  ['bpmn:SendTask', [operation]],
  ['bpmn:CallActivity', [called]],
];
const NAMED = ['bpmn:FlowNode', 'bpmn:SequenceFlow', 'bpmn:Participant', 'bpmn:Lane', 'bpmn:Process'];

class HousePanel {
  constructor(propertiesPanel, house, translate) {
    this.words = house.words;
    this.translate = translate;
    propertiesPanel.registerProvider(LATE, this);
  }

  getGroups(element) {
    return (groups) => {
      const kept = groups.filter(({ id }) => !FOREIGN.has(id));
      const general = kept.find(({ id }) => id === 'general');
      if (general) general.shouldOpen = true;
      const name = general?.entries.findIndex(({ id }) => id === 'name') ?? -1;
      if (name >= 0 && isAny(element, NAMED)) general.entries.splice(name + 1, 0, { ...englishName, element });
      kept.splice(1, 0, ...this.#work(element));
      return kept.map((one) => spoken(one, this.translate));
    };
  }

  #work(element) {
    const entries = ENTRIES.find(([type]) => is(element, type))?.[1];
    if (!entries) return [];
    const own = entries.map((one) => ({ ...one, element }));
    return [{ id: 'house-work', label: this.words.work, shouldOpen: true, entries: own }];
  }
}
HousePanel.$inject = ['propertiesPanel', 'house', 'translate'];

/** A group whose own words, those of its list and of its buttons, are translated too. */
function spoken(group, translate) {
  const items = group.items?.map((item) => ({ translate, ...item }));
  return { translate, ...group, ...(items && { items }) };
}

export default { __init__: ['housePanel'], housePanel: ['type', HousePanel] };
