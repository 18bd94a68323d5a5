import { createHash } from "node:crypto";
import { ENGINE } from "@lantu/core";
import { type Alignment, type AlignmentMode, applyDecisions } from "@lantu/core/comparisons";
import { type Account, type PlaceRef, placeKey } from "@lantu/core/indicators";
import type { AlignmentVerdict } from "@lantu/core/ledger";
import type { AlignmentOf, HeldVerdicts, KeptAlignment } from "@lantu/store";
import { HttpProblem } from "../http/problem.ts";
import { furnish, registryOf } from "../observations/books.ts";
import { type AccountServices, accountOfDocument } from "./account-of-document.ts";
import { alignApart } from "./alignment-apart.ts";
import { type AlignableDocuments, alignablePairs, documentOrder } from "./alignment-pairs.ts";

/** Two documents to be laid side by side, with what an answer about them depends on. */
export interface WantedAlignment extends AlignableDocuments {
  /** The places both are about, in the order of the documents. */
  readonly places: readonly PlaceRef[];
  readonly basis: string;
  readonly verdicts: HeldVerdicts["verdicts"];
  /** Changes with every decision and every new reading of either document. */
  readonly version: string;
}

/** Two documents side by side, as people have left them. */
export interface LaidAlignment extends WantedAlignment {
  readonly alignment: Alignment;
  readonly chapters: KeptAlignment["chapters"];
}

/** Lays documents side by side and remembers how they lie. */
export interface AlignmentDesk {
  /** Every pair of published documents that lie to each other; a table that promises nothing lies to none. */
  pairs(): Promise<readonly AlignableDocuments[]>;
  /** What was asked for, before it is computed. */
  wanted(from: string, to: string, mode: AlignmentMode | undefined): Promise<WantedAlignment>;
  laid(wanted: WantedAlignment): Promise<LaidAlignment>;
}

/** Alignments kept in memory: somebody who turns pages asks for the same one again and again. */
const KEPT_IN_MEMORY = 8;

/** Opens the desk. Each alignment is computed once for all who ask for it at the same time. */
export function alignmentDesk(services: AccountServices): AlignmentDesk {
  const { store } = services;
  const kept = new Map<string, Promise<KeptAlignment>>();
  const laid = new Map<string, LaidAlignment>();
  return {
    pairs: async () => {
      const documents = await store.documents.list();
      const promising = documents.filter(({ counts }) => counts.commitments > 0);
      return alignablePairs(promising, await store.alignments.places());
    },
    wanted: (from, to, mode) => wanted(services, from, to, mode),
    laid: async (asked) => {
      const held = laid.get(asked.version);
      if (held !== undefined) return held;
      const { alignment, chapters } = await remembered(kept, asked.basis, () => keptOrMade(services, asked));
      const decided = applyDecisions(alignment, asked.verdicts.flatMap(decisionOf));
      const made = { ...asked, alignment: decided, chapters };
      forgetOldest(laid.set(asked.version, made));
      return made;
    },
  };
}

const decisionOf = ({ from, to, verdict }: AlignmentVerdict) => (verdict === "open" ? [] : [{ from, to, verdict }]);

/** What is under way or made already, or is made now; what failed is tried again by the next who asks. */
function remembered<T>(held: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const found = held.get(key) ?? make();
  forgetOldest(held.set(key, found));
  found.catch(() => held.delete(key));
  return found;
}

function forgetOldest(held: Map<string, unknown>): void {
  const [oldest] = held.keys();
  if (oldest !== undefined && held.size > KEPT_IN_MEMORY) held.delete(oldest);
}

async function wanted(
  services: AccountServices,
  from: string,
  to: string,
  mode: AlignmentMode | undefined,
): Promise<WantedAlignment> {
  if (from === to) throw new HttpProblem("invalid-request", {}, [{ path: "params.to", rule: "other", params: {} }]);
  const { store } = services;
  const all = await store.documents.list({ states: ["published"], superseded: true });
  const [a, b] = [from, to].map((id) => {
    const document = all.find((one) => one.id === id);
    if (document === undefined) throw new HttpProblem("not-found", { what: "document", id });
    return document;
  });
  if (a === undefined || b === undefined) throw new Error("a document that was found is gone");
  const order = documentOrder(all, await store.alignments.places());
  const pair = order.of(a, b, mode);
  if (pair === null) throw new HttpProblem("not-alignable", {});
  await furnish(store);
  const versions = new Map(all.map(({ id, version }) => [id, version]));
  const said = [pair.from, pair.to].map((one) => {
    const place = order.placeOf(one);
    return { account: `${one.id}@${versions.get(one.id)} ${placeKey(place, "")}`, place };
  });
  const basis = digest(
    [ENGINE, await store.concepts.tag(), pair.mode, ...said.map(({ account }) => account)].join(" "),
  );
  const { verdicts, version } = await store.alignments.verdicts(pair.from.id, pair.to.id);
  return { ...pair, places: said.map(({ place }) => place), basis, verdicts, version: digest(`${basis} ${version}`) };
}

const digest = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 16);

async function keptOrMade(services: AccountServices, asked: WantedAlignment): Promise<KeptAlignment> {
  const { store } = services;
  const of: AlignmentOf = { from: asked.from.id, to: asked.to.id, mode: asked.mode, basis: asked.basis };
  const kept = await store.alignments.kept(of);
  if (kept !== null) return kept;
  const made = await aligned(services, of, asked.places);
  // The lines follow from items and candidates, and are matched anew around what people said; they are most of it.
  await store.alignments.keep(of, { ...made, alignment: { ...made.alignment, pairs: [] } });
  return made;
}

async function aligned(
  services: AccountServices,
  of: AlignmentOf,
  places: readonly PlaceRef[],
): Promise<KeptAlignment> {
  const accounts = await Promise.all([of.from, of.to].map((id) => accountOfDocument(services, id)));
  const [from, to] = accounts.map((account, at) => inPlace(account, places[at]));
  if (from === undefined || to === undefined) throw new Error("two documents without two accounts");
  const registry = await registryOf(services.store);
  const alignment = await alignApart({ from, to, mode: of.mode, registry });
  const chapters = await Promise.all(accounts.map((account) => chaptersOf(services, account)));
  return { alignment, chapters: Object.assign({}, ...chapters) };
}

/** The place a document was ordered by is the place it is aligned by. */
const inPlace = (account: Account, place: PlaceRef | undefined): Account =>
  place === undefined || place.kind === "unknown" ? account : { ...account, own: place };

async function chaptersOf({ store }: AccountServices, { document, commitments }: Account) {
  const titles = await store.alignments.chapters(document);
  return Object.fromEntries(
    commitments.flatMap(({ id, section }): [string, string][] => {
      const title = titles.get(section);
      return title === undefined ? [] : [[id, title]];
    }),
  );
}
