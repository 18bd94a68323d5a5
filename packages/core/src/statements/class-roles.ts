import type { Document, Section } from "../document/index.ts";
import { PAST_SIGNS, PLAN_SIGNS } from "./class-cues.ts";
import { ROLE_WORDS, type SectionRole } from "./class-role-words.ts";

/** Sections with fewer signs than this are not judged by their voice. */
const FEWEST_SIGNS = 4;

/** Roles whose presence below a section says that the section opens a plan rather than a list of measures. */
const OPENING_ROLES: ReadonlySet<SectionRole> = new Set<SectionRole>(["review", "situation", "guidance", "goals"]);

/** The role of every section, by its index: said by its heading, by the sections around it, or by its voice. */
export function sectionRoles(document: Document): readonly SectionRole[] {
  const named = document.sections.map((section) => namedRole(section.title));
  const base = documentRole(document, named);
  const roles: SectionRole[] = [];
  for (const section of document.sections)
    roles.push(named[section.index] ?? inherited(document, section, named, roles, base));
  return roles;
}

/** The role a heading names, null where it names none. */
export function namedRole(title: string): SectionRole | null {
  return ROLE_WORDS.find(({ pattern }) => pattern.test(title))?.role ?? null;
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
  roles: readonly SectionRole[],
  base: SectionRole,
): SectionRole {
  if (section.level <= 1) return document.sections.length > 2 ? "front" : base;
  const above = section.parent === null ? undefined : roles[section.parent];
  if (above !== undefined && above !== "front" && above !== "situation") return above;
  if (opensPlan(document, section, named)) return "situation";
  return voiceOf(document, section) ?? base;
}

function opensPlan(document: Document, section: Section, named: readonly (SectionRole | null)[]): boolean {
  return document.sections.some((child) => {
    const role = named[child.index];
    return child.parent === section.index && role !== null && role !== undefined && OPENING_ROLES.has(role);
  });
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
