import type { ProblemCode } from "../codes.ts";

/**
 * One problem's words. In both strings `{name}` stands for a parameter, `{name:bytes}` for a size, `{name:count}` for
 * a number, `{name:word}` for a parameter that has a word of its own in `words`. `{name?…}` keeps what follows the
 * question mark only where the parameter is given.
 */
export interface Message {
  readonly title: string;
  readonly detail: string;
  /** Other sentences, chosen by the parameter `reason`. */
  readonly because?: Readonly<Record<string, string>>;
}

/** Why a field was refused, by the kind of rule it broke. */
export type FieldRule =
  | "required"
  | "type"
  | "format"
  | "choice"
  | "too-small"
  | "too-big"
  | "too-short"
  | "too-long"
  | "unknown-field"
  | "unknown-id"
  | "id-taken"
  | "name-taken"
  | "unit-misfit"
  | "look-alike"
  | "other";

/** Everything the server and the command line say in one language. */
export interface Messages {
  readonly problems: Readonly<Record<ProblemCode, Message>>;
  readonly fields: Readonly<Record<FieldRule, string>>;
  /** Words for parameters that are names of things and states. */
  readonly words: Readonly<Record<string, string>>;
  /** How a list of words is joined. */
  readonly comma: string;
}
