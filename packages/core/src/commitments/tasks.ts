import type { Block, Document } from "../document/index.ts";
import type { Description, Figure, Statement } from "../statements/index.ts";
import type { Span } from "../text/index.ts";
import { cutClauses } from "./clauses.ts";
import type { Commitment, Doubt } from "./commitment.ts";
import { deadlineOf } from "./deadline.ts";
import { draftOf } from "./draft.ts";
import { cutDuties, type Duty } from "./duties.ts";
import { isDone, isSpecific } from "./duty-weight.ts";
import { SIZE } from "./duty-words.ts";
import { figuresWithin } from "./figures-within.ts";
import { type Measure, measuresOf } from "./measures.ts";
import { NO_UNITS, unitsInSentence } from "./named-units.ts";
import { dueOf, dueWords } from "./owners.ts";
import { listedProjects } from "./project-lists.ts";
import { isListedWork, projectName } from "./project-name.ts";
import { targetsIn } from "./prose-targets.ts";
import { readRelativeTargets } from "./relative-targets.ts";
import { stageOf } from "./stage.ts";
import { titled, titleOf } from "./title.ts";
import { bareWords } from "./told.ts";

/** A numbered measure longer than this is several sentences' work and is cut like running text. */
const LONGEST_MEASURE = 180;

/** The rule by which a deed told among goals for the years ahead is one. */
const OUTLOOK = "deed";
/** Characters of a period of one year. */
const YEAR = 4;

/** A duty longer than this should be looked at: it was not cut where a person might have. */
const LONG_QUOTE = 160;

const PROJECT_BOX = /项目|工程/u;
/** 重点项目：…: what follows the colon are the names. */
const GENERIC_NAME =
  /^(?:重[点大]|主要)?(?:建设)?(?:项目|工程|任务|内容|目标|单位|部门|时限)$|(?:单位|部门|时限|内容|目标)$/u;
const ITEM_NAME = /^([^，,。；;：:]{3,24})[：:]/u;

/** The duties of one paragraph, and the ends told among them. `statements` are those of the block, in order. */
export function readTasks(
  document: Document,
  block: Block,
  statements: readonly Statement[],
  figures: readonly Figure[],
  description: Description,
): readonly Commitment[] {
  const { text } = document;
  const isOutlook = isYear(description.period.value) && statements.every(toldAsOutlook);
  const listsProjects = inProjectBox(document, block);
  return measuresOf(text, statements).flatMap((measure) => {
    const home: Home = { text, block, measure, set: description.period.value, listsProjects };
    const named = listsProjects ? namedItem(text, measure) : null;
    if (named !== null) return [projectOf(home, named)];
    return dutiesOf(text, measure).flatMap((duty) => {
      if (duty.tells === "attitude" || (isOutlook && !isSpecific(bareWords(text, duty.deed)))) return [];
      const ends = duty.tells === "end" ? targetsIn(document, block, duty.span, figures, description) : [];
      if (ends.length > 0) return ends.map((end) => ({ ...end, ...measure.units }));
      return worksOf(home, duty) ?? [taskOf(home, namedByLead(text, duty, statements))];
    });
  });
}

/**
 * The deeds told among goals (到2025年，建成三座冷库，培育一批企业): what is made, opened or finished by then, and not what the
 * goals state with a number, nor how things are to become.
 */
export function readGoalDeeds(
  document: Document,
  block: Block,
  goal: Span,
  figures: readonly Figure[],
  description: Description,
): readonly Commitment[] {
  const { text } = document;
  const measure: Measure = { pieces: [goal], numbered: false, units: NO_UNITS, owners: "" };
  const home: Home = { text, block, measure, set: description.period.value, listsProjects: false };
  return cutDuties(text, goal).flatMap((duty) => {
    if (duty.tells !== "deed" || !isDone(bareWords(text, duty.deed))) return [];
    const isStated = figuresWithin(figures, duty.span).some((index) => figures[index]?.modality === "target");
    if (readRelativeTargets(document, block, duty.span, null).length > 0) return [];
    return isStated ? [] : (worksOf(home, duty) ?? [taskOf(home, duty)]);
  });
}

/**
 * Whether a statement tells no deed, or one among goals. What a document for one year says of the years ahead is undertaken
 * where it can be given out; a direction there (坚持创新驱动，推动共同富裕) says how the years are meant.
 */
function toldAsOutlook({ class: name, rule }: Statement): boolean {
  return name !== "action" || rule === OUTLOOK;
}

function isYear(period: string | null): boolean {
  return period?.length === YEAR;
}

/** What the duties of one measure have in common. */
interface Home {
  readonly text: string;
  readonly block: Block;
  readonly measure: Measure;
  /** Years the document sets, ISO-like. */
  readonly set: string | null;
  /** Whether it stands in a box that lists projects. */
  readonly listsProjects: boolean;
}

/** The works a duty lists by name, each a project of its own; null where it lists none or does more than that. */
function worksOf(home: Home, duty: Duty): readonly Commitment[] | null {
  const { span, deed } = duty;
  if (home.measure.numbered && (deed.end - deed.start) * 2 < span.end - span.start) return null;
  const works = listedProjects(home.text, deed);
  if (works === null) return null;
  const whole = projectOf(home, duty);
  return works.map((work, index) => ({
    ...whole,
    kind: work.isWork ? "project" : "task",
    stage: work.isWork ? whole.stage : null,
    title: titled(work.title),
    spans: [
      {
        start: index === 0 ? span.start : work.span.start,
        end: index === works.length - 1 ? span.end : work.span.end,
      },
    ],
    doubts: [],
  }));
}

/** A size is told by a digit within so many characters of where it begins. */
const SIZE_WITHIN = 13;
const SIZE_AHEAD = /\d/u;

/** 推进河道治理。总投资2亿元，…: a duty that begins with the size of a work is named by the lead in front of it. */
function namedByLead(text: string, duty: Duty, statements: readonly Statement[]): Duty {
  if (!SIZE_AHEAD.test(text.slice(duty.span.start, duty.span.start + SIZE_WITHIN))) return duty;
  const [first] = cutClauses(text, duty.span);
  if (first === undefined || !SIZE.test(text.slice(first.span.start, first.span.end))) return duty;
  const lead = statements.findLast(({ span }) => span.end <= duty.span.start);
  return lead?.class === "heading" ? { ...duty, deed: lead.span } : duty;
}

/** Whether a block stands in a box (专栏) whose title says that it lists projects. */
function inProjectBox({ text, blocks, sections }: Document, block: Block): boolean {
  for (let section = sections[block.section]; section !== undefined; section = sections[section.parent ?? -1]) {
    const heading = blocks[section.heading ?? -1];
    if (heading?.kind !== "heading" || heading.style !== "box") continue;
    return PROJECT_BOX.test(text.slice(heading.span.start, heading.span.end));
  }
  return false;
}

/** 第四水厂：日供水30万立方米，2023年建成。 in a list of projects: one project, named before the colon. */
function namedItem(text: string, { pieces }: Measure): Duty | null {
  const start = pieces[0]?.start ?? 0;
  const end = pieces.at(-1)?.end ?? start;
  const name = ITEM_NAME.exec(text.slice(start, end))?.[1];
  if (name === undefined || GENERIC_NAME.test(name)) return null;
  const deed = { start, end: start + name.length };
  return { span: { start, end }, deed, lead: deed, tells: "deed" };
}

function dutiesOf(text: string, { pieces, numbered }: Measure): readonly Duty[] {
  const duties = pieces.flatMap((piece) => cutDuties(text, piece));
  const start = pieces[0]?.start ?? 0;
  const end = pieces.at(-1)?.end ?? start;
  if (!numbered || end - start > LONGEST_MEASURE) return duties;
  const [first] = duties;
  if (new Set(duties.map(({ tells }) => tells)).size > 1) return duties;
  return first === undefined ? [] : [{ ...first, deed: nameOfAll(text, duties, first), span: { start, end } }];
}

/** Together with the deed behind it a direction names a measure if a title has room for both. */
const LONGEST_NAME = 60;

/**
 * What a numbered measure is named by: the first clause that tells a deed. Where that tells a direction only (盘活文化资源), the
 * words go on to the first deed that can be given out, unless that stands too far off.
 */
function nameOfAll(text: string, duties: readonly Duty[], { lead }: Duty): Span {
  if (isSpecific(bareWords(text, lead))) return lead;
  const telling = duties.find(({ deed }) => deed.start >= lead.start && isSpecific(bareWords(text, deed)));
  if (telling === undefined || telling.deed.start - lead.end > 1) return lead;
  const isOneSentence = !text.slice(lead.end, telling.deed.start).includes("。");
  const fits = telling.deed.end - lead.start <= LONGEST_NAME;
  return isOneSentence && fits ? { start: lead.start, end: telling.deed.end } : lead;
}

function projectOf(home: Home, duty: Duty): Commitment {
  const { start, end } = duty.span;
  return { ...draftDuty(home, duty), kind: "project", stage: stageOf(home.text.slice(start, end)) };
}

function taskOf(home: Home, duty: Duty): Commitment {
  const deed = home.text.slice(duty.deed.start, duty.deed.end).replace(/。$/u, "");
  const isProject = projectName(deed) !== null || (home.listsProjects && isListedWork(deed));
  return isProject ? projectOf(home, duty) : draftDuty(home, duty);
}

function draftDuty({ text, block, measure, set }: Home, { span, deed }: Duty): Commitment {
  const own = deadlineOf(text.slice(span.start, span.end), set) ?? dueOf(dueWords(measure.owners), set);
  const deadline = own ?? dueAhead(text, measure, span, set);
  const told = measure.units.lead.length > 0 ? measure.units : unitsInSentence(text, span);
  return draftOf(block, {
    kind: "task",
    title: titleOf(text, deed),
    spans: [span],
    period: periodOf(set, deadline),
    deadline,
    lead: told.lead,
    cooperating: told.cooperating,
    doubts: longQuote(span),
  });
}

/** 到2025年，…: a time in front of a sentence, in a clause of its own, is that of all its duties. */
const TIME_ALONE = /^(?:力争|确保)?(?:到|至)20\d{2}年(?:年?[底末])?(?:前)?(?=[，,])/u;
const LONGEST_TIME = 14;

function dueAhead(text: string, { pieces }: Measure, { start }: Span, set: string | null): string | null {
  const piece = pieces.findLast((one) => one.start <= start);
  const time = piece === undefined ? null : TIME_ALONE.exec(text.slice(piece.start, piece.start + LONGEST_TIME));
  return time === null ? null : deadlineOf(time[0], set);
}

/** A duty due after the years the document sets is about the year it is due in. */
function periodOf(set: string | null, deadline: string | null): string | null {
  const year = deadline?.slice(0, 4);
  return set !== null && year !== undefined && year > set.slice(-4) ? year : set;
}

function longQuote(span: Span): readonly Doubt[] {
  return span.end - span.start > LONG_QUOTE ? [{ code: "long-quote", span }] : [];
}
