import type { Document, Section } from "../document/index.ts";
import { PAST_SIGNS, PLAN_SIGNS } from "./class-cues.ts";
import type { Part } from "./class-parts.ts";
import {
  PLAIN_PHRASE,
  PLAIN_TITLE,
  REPORTS_FACTS,
  ROLE_WORDS,
  SETS_TASKS,
  type SectionRole,
  STARTING_POINT,
  TURNS,
} from "./class-role-words.ts";

/** First lines up to this length may be titles. */
const LONGEST_TITLE = 60;

/** Sections with fewer signs than this are not judged by their voice. */
const FEWEST_SIGNS = 4;

/** Roles whose presence below a section says that the section opens a plan rather than a list of measures. */
const OPENING_ROLES: ReadonlySet<SectionRole> = new Set<SectionRole>(["review", "situation", "guidance", "goals"]);

const GOALS: ReadonlySet<SectionRole> = new Set<SectionRole>(["goals", "outlook"]);

/** What the sections of a document have in common. */
interface Outlook {
  readonly document: Document;
  readonly parts: readonly (Part | undefined)[];
  readonly named: readonly (SectionRole | null)[];
  /** The role of sections that nothing else is known of. */
  readonly base: SectionRole;
  /** Sections behind this one are measures where nothing else is known of them. */
  readonly turn: number;
  /** The first section with a number; what stands before it without one is front matter. */
  readonly numbered: number;
  /** Whether the title says that the document reports facts throughout. */
  readonly reportsFacts: boolean;
}

/** The role of every section, by its index: said by its heading, by the sections around it, or by its voice. */
export function sectionRoles(document: Document, parts: readonly (Part | undefined)[]): readonly SectionRole[] {
  const named = document.sections.map((section) => (mayBeNamed(document, section) ? namedRole(section.title) : null));
  const title = titleOf(document);
  const reportsFacts = REPORTS_FACTS.test(title);
  const turn = SETS_TASKS.test(title) ? 0 : firstGoals(document, named);
  const outlook: Outlook = {
    document,
    parts,
    named,
    base: documentRole(document, title, named),
    turn,
    numbered: document.sections.findIndex(({ label }) => label !== null),
    reportsFacts,
  };
  const roles: SectionRole[] = [];
  for (const section of document.sections) {
    const above = section.parent === null ? undefined : roles[section.parent];
    const own = named[section.index] ?? null;
    roles.push(own !== null && turns(above, own, section.title) ? own : inherited(outlook, section, above));
  }
  return roles;
}

/** The title of the document, or a first line that may be one; empty where there is none. */
function titleOf(document: Document): string {
  const titled = document.sections.find(({ level }) => level === 1)?.title;
  if (titled !== undefined) return titled;
  const first = document.blocks[0];
  return first?.kind === "paragraph" ? titleLine(document.text.slice(first.span.start, first.span.end)) : "";
}

/** A line as a title, empty where it cannot be one. */
export function titleLine(line: string): string {
  const fits = line.length <= LONGEST_TITLE && (REPORTS_FACTS.test(line) || SETS_TASKS.test(line));
  return fits && !/[。；：，\n]/.test(line) ? line : "";
}

/** Titles of documents and of boxes name a subject, not what their sentences do. */
function mayBeNamed(document: Document, section: Section): boolean {
  const heading = section.heading === null ? undefined : document.blocks[section.heading];
  if (heading?.kind !== "heading" || section.level <= 1) return false;
  return heading.style !== "box" && heading.style !== "annex" && !insideBox(document, section);
}

function insideBox(document: Document, section: Section): boolean {
  const parent = section.parent === null ? undefined : document.sections[section.parent];
  if (parent === undefined || parent.heading === null) return false;
  const heading = document.blocks[parent.heading];
  return (heading?.kind === "heading" && heading.style === "box") || insideBox(document, parent);
}

/** Whether a title below a section of one role says that what follows has another. */
export function turns(above: SectionRole | undefined, own: SectionRole, title: string): boolean {
  const allowed = above === undefined ? undefined : TURNS[above];
  if (allowed === undefined) return true;
  const words = title.replace(/。$/, "");
  if (above === "measures" && own === "review") return STARTING_POINT.test(words);
  return allowed.includes(own) && (words.length <= PLAIN_TITLE || PLAIN_PHRASE.test(words));
}

/** The role a heading names, null where it names none. */
export function namedRole(title: string): SectionRole | null {
  const words = title.replace(/。$/, "").trim();
  return ROLE_WORDS.find(({ pattern, unless }) => pattern.test(words) && !(unless?.test(words) ?? false))?.role ?? null;
}

/** A document without any headings of its own is read by its title, or by its voice as a whole. */
function documentRole(document: Document, title: string, named: Outlook["named"]): SectionRole {
  if (REPORTS_FACTS.test(title)) return "review";
  if (SETS_TASKS.test(title) || named.some((role) => role !== null && role !== "front")) return "measures";
  return voiceOf(document, document.sections[0]) ?? "measures";
}

function inherited(
  { document, parts, named, base, turn, numbered, reportsFacts }: Outlook,
  section: Section,
  above: SectionRole | undefined,
): SectionRole {
  const settled = section.index > turn;
  const usual = settled && !reportsFacts ? "measures" : base;
  if (section.level <= 1) return reportsFacts || document.sections.every(({ level }) => level <= 1) ? usual : "front";
  if (section.index < numbered && (above ?? "front") === "front") return reportsFacts ? "review" : "front";
  if (above === "outlook") return "measures";
  if (above !== undefined && above !== "front" && above !== "situation") return above;
  const part = parts[section.blocks.first - 1];
  if (part !== undefined) return part.role;
  if (opensPlan(document, section, named)) return "situation";
  if (above === "situation" && named[section.parent ?? 0] === "situation") return "situation";
  return settled ? usual : (voiceOf(document, section) ?? usual);
}

/**
 * The first section that names the goals. The genre looks back, sets its goals, then says what will be done: what no
 * heading tells apart after the goals is measures, however many results to be reached it counts up.
 */
function firstGoals(document: Document, named: readonly (SectionRole | null)[]): number {
  const first = document.sections.findIndex(({ index }) => GOALS.has(named[index] ?? "front"));
  return first < 0 ? Number.POSITIVE_INFINITY : first;
}

/** Whether a section not far below says that the section opens a plan. */
function opensPlan(document: Document, section: Section, named: readonly (SectionRole | null)[]): boolean {
  for (let index = section.index + 1; index < document.sections.length; index++) {
    const inner = document.sections[index];
    if (inner === undefined || inner.blocks.first > section.blocks.last) return false;
    const role = named[index] ?? null;
    if (role !== null && inner.level <= section.level + 4 && OPENING_ROLES.has(role)) return true;
  }
  return false;
}

/** Whether the section's words look back or ahead; null where they say too little. */
function voiceOf(document: Document, section: Section | undefined): SectionRole | null {
  if (section === undefined) return null;
  let past = 0;
  let plan = 0;
  for (const block of document.blocks.slice(section.blocks.first, section.blocks.last + 1)) {
    if (block.kind !== "paragraph") continue;
    for (const { start, end } of block.sentences) {
      const sentence = document.text.slice(start, end);
      if (PAST_SIGNS.test(sentence)) past++;
      else if (PLAN_SIGNS.test(sentence)) plan++;
    }
  }
  if (past + plan < FEWEST_SIGNS) return null;
  return past > plan ? "review" : "measures";
}
