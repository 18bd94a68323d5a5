import type { Commitment, ProjectStage } from "./commitment.ts";
import { LIST_VERB } from "./project-list-words.ts";

/** What becomes of a work, behind its name. */
const BEHIND =
  /(?:等)?(?:项目|工程)?(?:的)?(?:规划建设|建设|改造|实施|落地|开工建设|开工|竣工投用|竣工|建成投用|投用)(?:工作)?$/u;
/** A shorter name is that of many things. */
const SHORTEST_NAME = 4;

/** No plan says one thing more often; text that does is damaged, and its repetitions are left out. */
const MOST_SPANS = 32;

const FURTHER: readonly (ProjectStage | null)[] = [null, "planning", "start", "build", "complete", "use"];

/**
 * Makes one commitment of a work that is named twice (in a chapter and again in a box or an annex) and of a duty that
 * is told twice in the same words. Where two sentences set a work different days both stay.
 */
export function mergeWorks(text: string, deeds: readonly Commitment[]): readonly Commitment[] {
  const kept: Commitment[] = [];
  const places = new Map<string, number>();
  for (const deed of deeds) {
    const key = keyOf(text, deed);
    const at = places.get(key);
    const known = kept[at ?? -1];
    if (at === undefined || known === undefined || disagree(known, deed)) {
      places.set(key, kept.length);
      kept.push(deed);
    } else kept[at] = joined(known, deed);
  }
  return kept;
}

function keyOf(text: string, { kind, title, spans: [first], lead }: Commitment): string {
  const name = kind === "project" ? title.replace(LIST_VERB, "").replace(BEHIND, "") : "";
  if (name.length >= SHORTEST_NAME && !name.endsWith("…")) return `project ${name}`;
  const quote = first === undefined ? title : text.slice(first.start, first.end).replace(/[\s。]/gu, "");
  return `${kind} ${quote} ${lead.map((unit) => unit.name).join("、")}`;
}

/** Two days for one work, or two lists of those who answer for it. */
function disagree(a: Commitment, b: Commitment): boolean {
  const leads = [a, b].map(({ lead }) => lead.map(({ name }) => name).join("、"));
  const [one, other] = leads;
  return (
    (a.deadline !== null && b.deadline !== null && a.deadline !== b.deadline) ||
    (one !== "" && other !== "" && one !== other)
  );
}

function joined(a: Commitment, b: Commitment): Commitment {
  if (a.spans.length >= MOST_SPANS) return a;
  const stage = FURTHER.indexOf(b.stage) > FURTHER.indexOf(a.stage) ? b.stage : a.stage;
  return {
    ...a,
    stage,
    spans: [...a.spans, ...b.spans],
    figures: [...new Set([...a.figures, ...b.figures])],
    deadline: a.deadline ?? b.deadline,
    period: a.deadline === null && b.deadline !== null ? b.period : a.period,
    lead: a.lead.length > 0 ? a.lead : b.lead,
    cooperating: a.cooperating.length > 0 ? a.cooperating : b.cooperating,
  };
}
