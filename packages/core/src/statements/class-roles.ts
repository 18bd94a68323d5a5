import type { Document, Section } from "../document/index.ts";
import { PAST_SIGNS, PLAN_SIGNS } from "./class-cues.ts";
import { PLAIN_TITLE, ROLE_WORDS, type SectionRole, TURNS } from "./class-role-words.ts";

/** Sections with fewer signs than this are not judged by their voice. */
const FEWEST_SIGNS = 4;

/** Roles whose presence below a section says that the section opens a plan rather than a list of measures. */
const OPENING_ROLES: ReadonlySet<SectionRole> = new Set<SectionRole>(["review", "situation", "guidance", "goals"]);

const GOALS: ReadonlySet<SectionRole> = new Set<SectionRole>(["goals", "outlook"]);

/** The role of every section, by its index: said by its heading, by the sections around it, or by its voice. */
export function sectionRoles(document: Document): readonly SectionRole[] {
  const named = document.sections.map((section) => (mayBeNamed(document, section) ? namedRole(section.title) : null));
  const base = documentRole(document, named);
  const turn = firstGoals(document, named);
  const roles: SectionRole[] = [];
  for (const section of document.sections) {
    const above = section.parent === null ? undefined : roles[section.parent];
    const own = named[section.index] ?? null;
    roles.push(
      own !== null && turns(above, own, section)
        ? own
        : inherited(document, section, named, above, section.index > turn ? "measures" : base, section.index > turn),
    );
  }
  return roles;
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

function turns(above: SectionRole | undefined, own: SectionRole, section: Section): boolean {
  const allowed = above === undefined ? undefined : TURNS[above];
  if (allowed === undefined) return true;
  return allowed.includes(own) && section.title.replace(/。$/, "").length <= PLAIN_TITLE;
}

/** The role a heading names, null where it names none. */
export function namedRole(title: string): SectionRole | null {
  const words = title.replace(/。$/, "").trim();
  return ROLE_WORDS.find(({ pattern }) => pattern.test(words))?.role ?? null;
}

/** A document without any headings of its own is read by its voice as a whole. */
function documentRole(document: Document, named: readonly (SectionRole | null)[]): SectionRole {
  if (document.sections.some((section) => section.level === 1 && /公报/.test(section.title))) return "review";
  if (named.some((role) => role !== null && role !== "front")) return "measures";
  return voiceOf(document, document.sections[0]) ?? "measures";
}

function inherited(
  document: Document,
  section: Section,
  named: readonly (SectionRole | null)[],
  above: SectionRole | undefined,
  base: SectionRole,
  settled: boolean,
): SectionRole {
  if (section.level <= 1) return document.sections.some((each) => each.level > 1) ? "front" : base;
  if (above === "outlook") return "measures";
  if (above !== undefined && above !== "front" && above !== "situation") return above;
  if (opensPlan(document, section, named)) return "situation";
  return settled ? base : (voiceOf(document, section) ?? base);
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
