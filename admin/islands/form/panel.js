// Which groups of fields the panel has: the library's, with the house's fields at their places.
import { choiceEntry, optionEntry, textEntry } from './entries.js';
import { OURS, english, further } from './facts.js';
import { OPTIONS, optionsOf } from './options.js';

const LATE = 400; // behind the provider of the library
const LONG = new Set(['text_en', 'content_en']);

class HousePanel {
  constructor(propertiesPanel, house) {
    this.words = house.words;
    propertiesPanel.registerProvider(this, LATE);
  }

  getGroups(field) {
    return (groups) => {
      const own = (entry) => ({ ...entry, element: field, field });
      const named = Object.fromEntries(groups.map((group) => [group.id, group]));
      if (named.general) this.#translated(named.general.entries, field, own);
      const { privacy, condition, validation } = further(field.type);
      named.condition?.entries.push(...condition.map((name) => own(this.#text(name))));
      named.validation?.entries.push(...validation.map((name) => own(this.#text(name))));
      const more = [];
      if (privacy.length) more.push(this.#group('privacy', this.#privacy().map(own)));
      if (validation.length && !named.validation) {
        more.push(this.#group('rule', validation.map((name) => own(this.#text(name)))));
      }
      const options = optionsOf(field).map(([value, label]) => own(optionEntry(value, label)));
      if (options.length) more.push(this.#group('options', options));
      for (const group of groups) if (group.id === 'custom-values') group.items = strangers(group.items, field);
      return [...groups.slice(0, 1), ...more, ...groups.slice(1)].map(opened);
    };
  }

  /** English texts, each behind the field of the Chinese one. */
  #translated(entries, field, own) {
    for (const { name, word, behind } of english(field.type)) {
      const at = Math.max(...behind.map((id) => entries.findIndex((entry) => entry.id === id)));
      entries.splice(at + 1, 0, own(textEntry(name, this.words[word], { isLong: LONG.has(name) })));
    }
  }

  #privacy() {
    const { words } = this;
    return [
      choiceEntry('privacy', words.privacy, [['', words.privacyOpen], ...words.privacyClasses]),
      choiceEntry('subject', words.subject, [['', words.customer], ['staff', words.staff]]),
    ];
  }

  #text(name) {
    return textEntry(name, this.words[name], { hint: this.words[`${name}_hint`] });
  }

  #group(name, entries) {
    return { id: `house-${name}`, label: this.words[`${name}Group`], entries };
  }
}
HousePanel.$inject = ['propertiesPanel', 'house'];

/** Those of the free properties that have no field of their own; the items come in their order. */
function strangers(items, field) {
  const names = Object.keys(field.properties ?? {});
  const hasTexts = optionsOf(field).length > 0;
  return items.filter((_, at) => !OURS.has(names[at]) && !(hasTexts && names[at] === OPTIONS));
}

const OPEN = new Set(['general', 'house-privacy']);

function opened(group) {
  return OPEN.has(group.id) ? { ...group, shouldOpen: true } : group;
}

export default { __init__: ['housePanel'], housePanel: ['type', HousePanel] };
