import { wordList } from "../language/index.ts";
import type { Span } from "../text/index.ts";
import type { Clause } from "./figure-clause.ts";
import type { Named, Subject } from "./subject.ts";
import { nounBefore, nounBehind } from "./subject-before.ts";
import { type Head, verbBehind } from "./subject-head.ts";
import { leftOut, withoutVerb } from "./subject-left-out.ts";
import { cleanName, trimName } from "./subject-name.ts";
import { GENERAL_NOUNS, KEPT_DEEDS, RELATIVE_NOUNS, SIZES, WHOLES } from "./subject-words.ts";

const RELATIVE = wordList(RELATIVE_NOUNS);
const GENERAL = wordList(GENERAL_NOUNS);
const KEPT = wordList(KEPT_DEEDS);
const WHOLE = wordList(WHOLES);
const SIZE = wordList(SIZES);

/** The noun before the number, or what was named last. */
export function fromLeft(clause: Clause, head: Head, core: Span, named: Named): Subject {
  const { text } = clause;
  const rest = trimName(text, head.rest);
  const written = text.slice(rest.start, rest.end);
  if (written === "" || WHOLE.has(written)) return leftOut(head, named, clause);
  const shared = sharedBeginning(written, clause, named);
  if (shared === null && RELATIVE.has(written)) return relative(clause, rest, head, named);
  const listed = clause.join === "list" ? named.deed : null;
  const deed = head.deed ?? verbBehind(text, core)?.deed ?? listed;
  if (shared !== null)
    return { ground: "relative", name: shared, span: null, thing: shared, deed, share: false, own: true };
  const keeps = head.verb !== null && (KEPT.has(head.verb) || isGeneral(written, head));
  const span = trimName(text, { start: keeps ? keptFrom(clause, head) : rest.start, end: rest.end });
  const name = cleanName(text.slice(span.start, span.end));
  return {
    ground: "left",
    name,
    span: name.length === span.end - span.start ? span : null,
    thing: name,
    deed,
    share: false,
    own: true,
  };
}

/** Whether a noun says too little without its deed: a single character, or a general noun work is done on. */
function isGeneral(written: string, head: Head): boolean {
  return written.length === 1 || (GENERAL.has(written) && head.deed === "volume");
}

/** 重点 belongs to the deed it stands before: 重点关注企业. */
function keptFrom({ text, left }: Clause, { verbStart }: Head): number {
  return verbStart - 2 >= left.start && text.startsWith("重点", verbStart - 2) ? verbStart - 2 : verbStart;
}

/** 年均增速, 规模, 占比: said of the thing named before. */
function relative(clause: Clause, rest: Span, head: Head, named: Named): Subject {
  const written = clause.text.slice(rest.start, rest.end);
  const sized = SIZE.has(written) ? named.work : null;
  const owner = nounBehind(clause) ?? sized ?? (clause.newTopic ? null : named.thing) ?? nounBefore(clause);
  const stem = owner === null ? "" : withoutMeasure(withoutVerb(owner), written);
  const own = stem === "";
  const thing = owner ?? written;
  const sameKind = clause.join === "list" && clause.quantity.dimension !== "money";
  const deed = SIZE.has(written) ? null : (head.deed ?? (sameKind ? named.deed : null));
  const name = `${stem}${written}`;
  return {
    ground: own ? "left" : "relative",
    name,
    span: own ? rest : null,
    thing,
    changing: name,
    deed,
    share: false,
    own,
  };
}

/** 石化行业增加值 → 石化行业, 普通高中招生 → 普通高中, where what is measured next is a measure of the same kind. */
function withoutMeasure(owner: string, next: string): string {
  const kind = MEASURE_KINDS.find(({ nouns }) => nouns.test(next));
  return kind === undefined ? owner : owner.replace(kind.owned, "");
}

const MONEY =
  "增加值|总产值|产值|主营业务收入|营业收入|销售收入|总收入|收入|利税总额|利税|利润总额|净利润|利润|税收|投资";
/** Measures of one kind stand side by side and do not own one another. */
const MEASURE_KINDS: readonly { readonly nouns: RegExp; readonly owned: RegExp }[] = [
  { nouns: new RegExp(`^(?:${MONEY})$`, "u"), owned: new RegExp(`(?:${MONEY})$`, "u") },
  { nouns: /^总里程$/u, owned: /(?:通车|运营|营业)?里程$/u },
  { nouns: /^(?:研发|科研)人员$/u, owned: /(?:从业人员|在职职工|职工|员工)$/u },
  { nouns: /^(?:在校生|毕业生)$/u, owned: /(?:招生|在校生|毕业生)$/u },
];

/** 响应率100%、解决率97.81%: a ratio in a list shares the beginning of the ratio before it. */
function sharedBeginning(written: string, clause: Clause, named: Named): string | null {
  const { name } = named;
  const last = written.at(-1);
  if (name === null || clause.join !== "list" || clause.newTopic) return null;
  if (last === undefined || !"率度".includes(last) || written.length > 3 || name.at(-1) !== last) return null;
  return name.length > written.length ? `${name.slice(0, name.length - written.length)}${written}` : null;
}
