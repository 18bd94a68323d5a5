/** Questions asked together at most. */
const TOGETHER = 64;

interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Asks the database once what several ask at the same time: while it answers, whoever comes waits, and is asked for with all
 * who came meanwhile. Every answer is of a moment after its question, as if it had been asked alone.
 */
export class Gathered<Question, Answer> {
  readonly #ask: (questions: readonly Question[]) => Promise<readonly Answer[]>;
  #waiting: Waiting<Question, Answer>[] = [];
  #isAsking = false;

  /** @param ask answers questions, each in the place of its question */
  constructor(ask: (questions: readonly Question[]) => Promise<readonly Answer[]>) {
    this.#ask = ask;
  }

  /** The answer to a question. */
  of(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ question, resolve, reject });
      if (!this.#isAsking) void this.#workOff();
    });
  }

  async #workOff(): Promise<void> {
    this.#isAsking = true;
    while (this.#waiting.length > 0) await this.#together(this.#waiting.splice(0, TOGETHER));
    this.#isAsking = false;
  }

  /** Where several cannot be answered together, each is asked alone: one question must not spoil the others. */
  async #together(waiting: readonly Waiting<Question, Answer>[]): Promise<void> {
    try {
      const answers = await this.#ask(waiting.map(({ question }) => question));
      for (const [at, { resolve }] of waiting.entries()) resolve(answers[at] as Answer);
    } catch (error) {
      if (waiting.length === 1) for (const { reject } of waiting) reject(error);
      else await Promise.all(waiting.map((one) => this.#together([one])));
    }
  }
}
