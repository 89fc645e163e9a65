// What is typed becomes a change when nothing was typed for a moment. Knows no screen.

const MOMENT = 300;

/** Delays calls, each thing its last one; `settle` does at once what still waits. */
export class Patience {
  constructor() {
    this.waiting = new Set();
  }

  /** The service that the library asks for: `act`, delayed. */
  delay = (act) => {
    let timer;
    let given;
    const now = () => {
      clearTimeout(timer);
      this.waiting.delete(now);
      act(...given);
    };
    return (...args) => {
      given = args;
      clearTimeout(timer);
      timer = setTimeout(now, MOMENT);
      this.waiting.add(now);
    };
  };

  settle() {
    for (const now of this.waiting) now();
  }
}
