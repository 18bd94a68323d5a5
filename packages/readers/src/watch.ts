import { timeout } from "./guard.ts";
import type { Limits } from "./limits.ts";
import { ReadProblem } from "./problem.ts";

/** How often the memory of the process is looked at, in milliseconds. */
const lookInterval = 200;

/** How far beyond the limits of all its workers the process may grow: heaps shrink late. */
const slackness = 2;

/** What a worker is given beyond its own deadline before it is ended, in milliseconds: it names the problem better. */
const grace = 2000;

/** Watches a file being read from outside its worker, and aborts `signal` where the worker cannot help itself. */
export class Watch {
  readonly #controller = new AbortController();
  readonly #limits: Limits;
  readonly #most: number;
  #clock: NodeJS.Timeout | null = null;
  #memory: NodeJS.Timeout | null = null;
  #deadline = 0;
  #ended = false;
  #problem: ReadProblem | null = null;

  /** A watch over one of `workers` workers; it begins with `start`. */
  constructor(limits: Limits, workers: number) {
    this.#limits = limits;
    this.#most = process.memoryUsage.rss() + slackness * workers * limits.memory * 1024 * 1024;
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Why the watch has aborted the reading, or null. */
  get problem(): ReadProblem | null {
    return this.#problem;
  }

  /** Starts the clock: when the reading begins, not while the file waits for a worker. Once is enough. */
  start(): void {
    if (this.#memory !== null) return;
    this.#deadline = performance.now() + this.#limits.milliseconds + grace;
    this.#wind();
    this.#memory = setInterval(() => {
      if (process.memoryUsage.rss() > this.#most) this.exhaust();
    }, lookInterval);
  }

  /** Moves the deadline. */
  moreTime(milliseconds: number): void {
    this.#deadline += milliseconds;
    this.#wind();
  }

  /** Stops the clock while the reading waits for something it is not to blame for. */
  pause(wait: Promise<void>): void {
    const from = performance.now();
    clearTimeout(this.#clock ?? undefined);
    void wait.then(() => this.moreTime(performance.now() - from));
  }

  /** Aborts the reading for want of memory. */
  exhaust(): void {
    this.#abort(outOfMemory(this.#limits));
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#clock ?? undefined);
    clearInterval(this.#memory ?? undefined);
  }

  #wind(): void {
    clearTimeout(this.#clock ?? undefined);
    if (this.#ended) return;
    this.#clock = setTimeout(() => this.#abort(timeout(this.#limits)), this.#deadline - performance.now());
  }

  #abort(problem: ReadProblem): void {
    this.#problem ??= problem;
    this.#controller.abort();
  }
}

/** The problem of a file that took more memory than its limit. */
export function outOfMemory(limits: Limits): ReadProblem {
  return new ReadProblem("file-memory", { megabytes: limits.memory });
}
