// One drawing that is edited: opened, written, selected in, marked.
import Modeler from 'bpmn-js/lib/Modeler';
import {
  BpmnPropertiesPanelModule,
  BpmnPropertiesProviderModule,
  CamundaPlatformPropertiesProviderModule,
} from 'bpmn-js-properties-panel';
import behaviors from 'camunda-bpmn-js-behaviors/lib/camunda-platform';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import minimap from 'diagram-js-minimap';

import { atChange } from '../studio/commands.js';
import insertion, { canInsertBefore } from './insert.js';
import { mark } from './marks.js';
import panel from './panel.js';
import { Sight } from './sight.js';
import simulation from './simulation.js';
import { translator } from './translate.js';

const RENDERER = {
  defaultFillColor: 'var(--surface)',
  defaultStrokeColor: 'var(--text-2)',
  defaultLabelColor: 'var(--text)',
};

/** A drawing in `canvas`, the properties of what is selected in `properties`. */
export class Drawing {
  constructor(canvas, properties, given) {
    this.modeler = new Modeler({
      container: canvas,
      bpmnRenderer: RENDERER,
      propertiesPanel: { parent: properties },
      moddleExtensions: { camunda },
      additionalModules: [
        BpmnPropertiesPanelModule,
        BpmnPropertiesProviderModule,
        CamundaPlatformPropertiesProviderModule,
        behaviors,
        insertion,
        minimap,
        panel,
        simulation,
        { house: ['value', given], translate: ['value', translator(given.language)] },
      ],
    });
    this.given = given;
    this.sight = new Sight(this.service('canvas'));
  }

  service(name) {
    return this.modeler.get(name);
  }

  /** `act` answers nothing: an answer would keep the event from those behind. */
  on(event, act) {
    this.service('eventBus').on(event, act);
  }

  /** Show what `xml` draws; throws, and shows what was there, if it draws nothing. */
  async open(xml) {
    const before = this.modeler.getDefinitions() && (await this.text());
    try {
      await this.modeler.importXML(xml);
    } catch (problem) {
      if (before) await this.modeler.importXML(before);
      throw problem;
    }
    this.sight.whole();
  }

  async text() {
    return (await this.modeler.saveXML({ format: true })).xml;
  }

  /** Whether what is open draws the process that this page is about. */
  accepts() {
    const drawn = this.modeler.getDefinitions().get('rootElements').map(({ id }) => id);
    return !this.given.process || drawn.includes(this.given.process);
  }

  onChange(act) {
    this.on('commandStack.changed', atChange(act));
  }

  get commands() {
    return this.service('commandStack');
  }

  mark(findings) {
    mark(this, findings, this.given.words);
  }

  elements() {
    return this.service('elementRegistry').filter((one) => !one.labelTarget && one.parent);
  }

  element(id) {
    return this.service('elementRegistry').get(id);
  }

  chosen() {
    const [only, ...others] = this.service('selection').get();
    return others.length ? undefined : only;
  }

  /** Select an element and bring it into sight; answers whether it is drawn. */
  select(id) {
    const element = this.element(id);
    if (!element) return false;
    const canvas = this.service('canvas');
    const root = canvas.findRoot(element);
    if (root && root !== canvas.getRootElement()) canvas.setRootElement(root);
    this.service('selection').select(element === root ? null : element);
    if (element !== root) this.sight.on(element);
    return true;
  }

  /** The type of an element in words, as the panel names it. */
  kindOf(element) {
    const type = element.businessObject.$type.replace('bpmn:', '');
    return this.service('translate')(type.replace(/(?<=[a-z])(?=[A-Z])/g, ' '));
  }

  rename(element, name) {
    this.service('modeling').updateLabel(element, name);
  }

  /** Put a user task in front of what is selected; answers whether that was possible. */
  insertBefore() {
    const element = this.chosen();
    if (!canInsertBefore(element)) return false;
    const context = { element };
    this.commands.execute('house.insertBefore', context);
    this.select(context.task.id);
    return true;
  }
}
