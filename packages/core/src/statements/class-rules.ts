import * as cue from "./class-cues.ts";
import type { SectionRole } from "./class-role-words.ts";
import type { StatementClass } from "./statement.ts";

/** Where a sentence stands. */
export interface Setting {
  readonly role: SectionRole;
  /** Whether an account of difficulties is open. */
  readonly inProblems: boolean;
}

/** What a sentence does, and the published rule that says so. */
export interface Decision {
  readonly class: StatementClass;
  readonly rule: string;
  readonly inProblems: boolean;
}

interface Rule {
  readonly name: string;
  readonly class: StatementClass;
  /** Roles the rule holds in; absent: in all. */
  readonly roles?: readonly SectionRole[];
  readonly sign: RegExp;
  /** A second sign that must be there too. */
  readonly also?: RegExp;
  readonly unless?: RegExp;
}

const LOOKING_BACK: readonly SectionRole[] = ["review", "situation", "front", "problems"];
/** In a section of goals the sentence that opens the list is part of it. */
const NOT_GOALS: readonly SectionRole[] = [
  "front",
  "review",
  "problems",
  "situation",
  "guidance",
  "outlook",
  "measures",
  "closing",
];
const AHEAD: readonly SectionRole[] = ["guidance", "measures", "outlook", "goals", "situation", "front", "review"];

/** In order: the first rule that fits decides. */
const RULES: readonly Rule[] = [
  { name: "formality", class: "context", sign: cue.FORMALITY },
  { name: "duty", class: "action", sign: cue.DUTY },
  { name: "roster", class: "table", sign: cue.ROSTER },
  { name: "speaker", class: "context", sign: cue.SPEAKER },
  { name: "note", class: "context", sign: cue.NOTE },
  { name: "purpose", class: "context", sign: cue.PURPOSE },
  { name: "validity", class: "context", sign: cue.VALIDITY },
  { name: "term", class: "context", sign: cue.TERM },
  { name: "indicator-count", class: "context", sign: cue.INDICATOR_COUNT },
  { name: "grounds", class: "context", sign: cue.GROUNDS },
  { name: "missed-target", class: "problem", roles: LOOKING_BACK, sign: cue.MISSED },
  { name: "announcement", class: "context", roles: NOT_GOALS, sign: cue.ANNOUNCEMENT },
  { name: "rhetoric", class: "context", sign: cue.RHETORIC, unless: cue.LEVEL },
  { name: "guiding", class: "context", roles: ["measures", "outlook", "goals", "front"], sign: cue.GUIDING },
  { name: "dated-deed", class: "action", roles: ["measures"], sign: cue.DATED_DEED },
  { name: "target", class: "target", roles: AHEAD, sign: cue.TARGET },
  {
    name: "definition",
    class: "context",
    roles: ["measures", "outlook", "front"],
    sign: cue.DEFINITION,
    unless: cue.CREED,
  },
  { name: "situation", class: "context", roles: ["measures", "outlook", "front"], sign: cue.SITUATION },
  { name: "years-were", class: "context", roles: ["review"], sign: cue.YEARS_WERE, unless: cue.RESULTS },
  { name: "prospect", class: "context", roles: ["review"], sign: cue.PROSPECT, unless: cue.LEVEL },
  {
    name: "looks-back",
    class: "achievement",
    roles: ["measures", "outlook", "situation", "front"],
    sign: cue.LOOKS_BACK,
    also: cue.PAST_SIGNS,
  },
  {
    name: "shortcoming",
    class: "problem",
    roles: ["review", "situation"],
    sign: cue.LASTING_SHORTCOMING,
    unless: cue.VIEW,
  },
  { name: "definition", class: "context", roles: ["situation"], sign: cue.DEFINITION },
  { name: "state", class: "target", roles: ["measures", "outlook", "guidance"], sign: cue.STATE, unless: cue.DEED },
  { name: "deed", class: "action", roles: ["outlook"], sign: cue.PLAN_SIGNS },
  { name: "level", class: "target", roles: ["outlook"], sign: cue.LEVEL },
];

/** What a sentence without signs of its own does, by the section it stands in. */
const BY_ROLE: Readonly<Record<SectionRole, StatementClass>> = {
  front: "context",
  review: "achievement",
  problems: "problem",
  situation: "context",
  guidance: "context",
  goals: "target",
  outlook: "context",
  measures: "action",
  closing: "context",
};

/** Decides what a sentence does. Total: every sentence has a class. */
export function decide(whole: string, setting: Setting): Decision {
  const sentence = whole.replace(cue.SALUTATION, "");
  if (setting.inProblems && !cue.PROBLEM_CLOSING.test(sentence)) {
    return { class: "problem", rule: "problems.go-on", inProblems: true };
  }
  if (LOOKING_BACK.includes(setting.role) && opensProblems(sentence)) {
    return { class: "problem", rule: "problems.open", inProblems: true };
  }
  if (setting.inProblems && cue.ANSWER.test(sentence)) {
    return { class: "action", rule: "problems.answer", inProblems: false };
  }
  const rule = rulesOf(setting.role).find((each) => fits(each, sentence));
  if (rule !== undefined) return { class: rule.class, rule: rule.name, inProblems: false };
  return { class: BY_ROLE[setting.role], rule: `section.${setting.role}`, inProblems: false };
}

const RULES_BY_ROLE = new Map<SectionRole, readonly Rule[]>();

/** The rules that hold in sections of a role, in order. */
function rulesOf(role: SectionRole): readonly Rule[] {
  const held = RULES_BY_ROLE.get(role);
  if (held !== undefined) return held;
  const rules = RULES.filter(({ roles }) => roles?.includes(role) ?? true);
  RULES_BY_ROLE.set(role, rules);
  return rules;
}

function fits(rule: Rule, sentence: string): boolean {
  return rule.sign.test(sentence) && (rule.also?.test(sentence) ?? true) && !(rule.unless?.test(sentence) ?? false);
}

function opensProblems(sentence: string): boolean {
  return cue.PROBLEM_OPENING.test(sentence) && !cue.VIEW.test(sentence);
}
