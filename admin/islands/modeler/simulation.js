// Tokens that run through the drawing, to see where cases may go; its library speaks English only.
import simulation from 'bpmn-js-token-simulation/lib/modeler';

import chinese from './simulation_zh.json';
import { missing } from './translate.js';

const EARLY = 1500;
const VARIED = [/^(Set animation speed = )(.+)$/, /^(Focus process instance )(.+)$/];

/** A text of the simulation in Chinese; undefined where nobody has translated it. */
export function inChinese(text) {
  if (text in chinese) return chinese[text];
  for (const pattern of VARIED) {
    const [, before, varied] = text.match(pattern) ?? [];
    if (before) return `${chinese[before.trim()]}${chinese[varied] ?? varied}`;
  }
  return undefined;
}

class SimulationWords {
  constructor(canvas, eventBus, house) {
    if (house.language !== 'zh') return;
    eventBus.once('import.done', () => {
      const host = canvas.getContainer().parentNode;
      new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach(translate))).observe(host, {
        childList: true,
        subtree: true,
      });
      host.querySelectorAll('[class*="bts-"]').forEach(translate);
    });
  }
}
SimulationWords.$inject = ['canvas', 'eventBus', 'house'];

function translate(node) {
  if (node.nodeType !== Node.ELEMENT_NODE || !node.closest('[class*="bts-"]')) return;
  for (const titled of [node, ...node.querySelectorAll('[title], [aria-label]')]) {
    for (const name of ['title', 'aria-label']) {
      const text = titled.getAttribute(name);
      if (text) titled.setAttribute(name, told(text, titled.tagName === 'BUTTON'));
    }
  }
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode.data.trim();
    if (text) texts.currentNode.data = told(text, false);
  }
}

/** Names of steps are told as they are; the words of a button have to be known. */
function told(text, isButton) {
  const found = inChinese(text);
  if (found === undefined && isButton && /[a-z]{3}/i.test(text)) missing.add(text);
  return found ?? text;
}

/** All tokens in the console's own colour: those that chance would choose are too pale for some. */
class HouseColors {
  constructor(eventBus) {
    const colors = { primary: 'var(--accent)', auxiliary: 'var(--on-accent)' };
    eventBus.on('tokenSimulation.simulator.createScope', EARLY, ({ scope }) => {
      scope.colors = colors;
    });
  }
}
HouseColors.$inject = ['eventBus'];

export default {
  __depends__: [simulation],
  __init__: ['simulationWords'],
  simulationWords: ['type', SimulationWords],
  coloredScopes: ['type', HouseColors],
  neutralElementColors: ['value', null], // it would paint the drawing black on white, in the dark too
};
