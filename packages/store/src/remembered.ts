/** Answers remembered at a time. */
const REMEMBERED = 200;

/** Remembers answers as long as what they are made of is in the same state. */
export class Remembered<Answer> {
  #state: number | string = -1;
  #answers = new Map<string, Promise<Answer>>();

  /**
   * The answer to a question in a state; makes it where nothing is remembered, once for all who ask meanwhile.
   * @param state a number or text that is another whenever the answer may be; read before the answer is made
   */
  of(state: number | string, question: string, make: () => Promise<Answer>): Promise<Answer> {
    if (state !== this.#state || this.#answers.size >= REMEMBERED) {
      this.#state = state;
      this.#answers = new Map();
    }
    const held = this.#answers.get(question);
    if (held !== undefined) return held;
    const answers = this.#answers;
    const made = make();
    answers.set(question, made);
    made.catch(() => answers.delete(question));
    return made;
  }
}
