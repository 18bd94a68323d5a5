import type { Statement } from "../statements/index.ts";
import type { Span } from "../text/index.ts";
import { trim } from "./clauses.ts";
import { matchesOf } from "./matches.ts";
import { type NamedUnits, NO_UNITS, namesUnits, unitsOfBracket } from "./named-units.ts";
import { UNITS_SIGN, UNITS_STRETCH } from "./unit-words.ts";

/** A stretch of measures as the document counts them: one numbered item, or one sentence. */
export interface Measure {
  readonly pieces: readonly Span[];
  /** The document itself gave it a number: it is one measure whatever it holds. */
  readonly numbered: boolean;
  readonly units: NamedUnits;
  /** The words that name the units; they may tell a time as well. Empty where there are none. */
  readonly owners: string;
}

interface Draft {
  readonly pieces: Span[];
  readonly numbered: boolean;
  units: NamedUnits;
  owners: string;
}

interface Mark {
  readonly kind: "number" | "units";
  readonly span: Span;
}

/** (1) ① 1. 一是 （一）: where a clause has just ended, it opens a measure. */
const NUMBER =
  /(?=[（(①-⑳\d一二三四五六七八九十])(?<=^|[。；;：:）)!！]\s?)(?:[（(]\d{1,2}[）)]|[①-⑳]|\d{1,2}(?:[．、]|\.(?!\d(?!\d{3}年)))|[一二三四五六七八九十]{1,3}是要?|[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)/gu;

/** 到: what is left of a line that was torn says nothing. */
const SHORTEST_MEASURE = 4;

/** What announces numbered measures and is none. */
const ANNOUNCEMENT =
  /^(?:具体措施|重点任务|主要任务|主要措施|工作措施|责任分工|实施内容|建设内容)[：:]?$|^(?:以下|以上|具体)[^，,；;]{2,40}(?:[，,](?:不再|下同)[^，,；;。]{0,8})+。?$/u;

/** A name for what follows: short, without a clause or a number of its own. */
const LEAD_IN = /^[^，,；;\d]{2,24}[。：:]?$/u;

/**
 * The measures of one paragraph: its sentences of class `action`, divided where the document numbers them, with the
 * units named behind them. Units in a bracket belong to everything since the bracket before; where that is a title only,
 * the title is the measure.
 */
export function measuresOf(text: string, statements: readonly Statement[]): readonly Measure[] {
  const done: Draft[] = [];
  let unowned: Draft[] = [];
  let current: Draft | null = null;
  const begin = (numbered: boolean): Draft => {
    const draft: Draft = { pieces: [], numbered, units: NO_UNITS, owners: "" };
    done.push(draft);
    unowned.push(draft);
    return draft;
  };
  let title: Span | null = null;
  for (const { span, class: name } of statements) {
    if (name === "heading") title = span;
    if (current !== null && !current.numbered) current = null;
    let from = span.start;
    for (const mark of marksOf(text, span)) {
      current = addPiece(text, { start: from, end: mark.span.start }, name, current, begin);
      from = mark.span.end;
      if (mark.kind === "number") current = begin(true);
      else {
        const units = unitsOfBracket(text, mark.span);
        const owners = text.slice(mark.span.start, mark.span.end);
        if (unowned.length === 0 && title !== null) addPiece(text, title, "action", null, begin);
        for (const draft of unowned) Object.assign(draft, { units, owners });
        unowned = [];
        current = null;
        title = null;
      }
    }
    current = addPiece(text, { start: from, end: span.end }, name, current, begin);
    if (unowned.length > 0) title = null;
  }
  return done.filter((draft, index) => draft.pieces.length > 0 && !isLeadIn(text, draft, done[index + 1]));
}

/** 做强产业。(1)… (2)…: the short sentence in front of numbered measures names them and is none itself. */
function isLeadIn(text: string, { numbered, pieces }: Draft, next: Draft | undefined): boolean {
  const [piece] = pieces;
  if (numbered || next?.numbered !== true || pieces.length > 1 || piece === undefined) return false;
  return LEAD_IN.test(text.slice(piece.start, piece.end));
}

function addPiece(
  text: string,
  stretch: Span,
  name: Statement["class"],
  current: Draft | null,
  begin: (numbered: boolean) => Draft,
): Draft | null {
  const piece = withoutComma(text, trim(text, stretch));
  const words = text.slice(piece.start, piece.end);
  if (
    name !== "action" ||
    words.length < SHORTEST_MEASURE ||
    !/[\u4e00-\u9fff]/u.test(words) ||
    ANNOUNCEMENT.test(words)
  )
    return current;
  const into = current ?? begin(false);
  into.pieces.push(piece);
  return into;
}

/** A clause that is cut off before its units leaves its comma behind; a bracket cut inside leaves its end in front. */
function withoutComma(text: string, { start, end }: Span): Span {
  const from = /[〕）)】]/u.test(text.charAt(start)) ? start + 1 : start;
  return { start: Math.min(from, end), end: end > from && /[，,、]/u.test(text.charAt(end - 1)) ? end - 1 : end };
}

function marksOf(text: string, span: Span): readonly Mark[] {
  const sentence = text.slice(span.start, span.end);
  const at = (match: RegExpExecArray): Span => ({
    start: span.start + match.index,
    end: span.start + match.index + match[0].length,
  });
  const numbers = matchesOf(NUMBER, sentence).map((match): Mark => ({ kind: "number", span: at(match) }));
  const units = UNITS_SIGN.test(text.slice(Math.max(0, span.start - 1), span.end))
    ? matchesOf(UNITS_STRETCH, sentence)
        .filter(namesUnits)
        .map((match): Mark => ({ kind: "units", span: at(match) }))
    : [];
  return [...numbers, ...units].sort((a, b) => a.span.start - b.span.start);
}
