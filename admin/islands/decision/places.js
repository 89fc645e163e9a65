// Where something stands in a file of decisions: its decision, row and column. Knows no screen.

/** The decisions of a file, in order. */
export function decisionsOf(definitions) {
  return (definitions?.get('drgElement') ?? []).filter(({ $type }) => $type === 'dmn:Decision');
}

/** The table of a decision; nothing where its logic is an expression. */
export function tableOf(decision) {
  const logic = decision?.get('decisionLogic');
  return logic?.$type === 'dmn:DecisionTable' ? logic : undefined;
}

/** What people call a column: its label, else its expression or name. */
export function columnName(clause) {
  const own = clause.label || clause.get('inputVariable') || clause.name;
  return own || clause.get('inputExpression')?.text || '';
}

/**
 * @typedef {object} Place
 * @property {object} decision
 * @property {number} row  from 1; 0 for none
 * @property {string} column  its name; empty for none
 * @property {string | null} rule  id of the row
 * @property {string | null} cell  id of the cell or of the head of the column
 */

/**
 * The place of the element with an id; nothing where it is in no decision.
 * @returns {Place | undefined}
 */
export function placeOf(definitions, id) {
  if (!id) return undefined;
  for (const decision of decisionsOf(definitions)) {
    const found = within(decision, tableOf(decision), id);
    if (found) return { row: 0, column: '', rule: null, cell: null, ...found, decision };
  }
  return undefined;
}

function within(decision, table, id) {
  if (decision.id === id || table?.id === id) return {};
  if (!table) return undefined;
  const clauses = [...(table.input ?? []), ...(table.output ?? [])];
  for (const clause of clauses) {
    if (clause.id === id || clause.get('inputExpression')?.id === id) {
      return { column: columnName(clause), cell: clause.id };
    }
  }
  return inRules(table.rule ?? [], clauses, id);
}

function inRules(rules, clauses, id) {
  for (const [index, rule] of rules.entries()) {
    if (rule.id === id) return { row: index + 1, rule: id };
    const cells = [...(rule.inputEntry ?? []), ...(rule.outputEntry ?? [])];
    const at = cells.findIndex((cell) => cell.id === id);
    if (at >= 0) return { row: index + 1, rule: rule.id, cell: id, column: columnName(clauses[at]) };
  }
  return undefined;
}
