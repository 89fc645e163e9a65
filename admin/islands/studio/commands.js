// What every library of bpmn.io has: a stack of commands, each of which can be undone.

/** Calls `act` at each change of a stack; not where it is emptied for another file. */
export const atChange = (act) => ({ trigger }) => {
  if (trigger !== 'clear') act(); // and answers nothing: an answer would keep the event from others
};
