import type { Store } from "../src/index.ts";
import { readingOf } from "./reading.ts";
import { done, saved } from "./saved.ts";

const ME = { actor: "local" };

const PARK = { quote: "新建公园10处", lead: ["市园林局"], figures: [{ value: 10, unit: "处", quote: "10处" }] };
const RIVER = { quote: "修复河道20公里", figures: [{ value: 20, unit: "公里", quote: "20公里" }] };
const SEATS = { quote: "增设座椅200把。", figures: [{ value: 200, unit: "把", quote: "200把" }] };

const GIVEN = {
  lines: ["# 第一章", "市园林局新建公园10处，修复河道20公里。", "增设座椅200把。"],
  commitments: [PARK, RIVER, SEATS],
};

/** The same words read by another engine: one promise is none to it, and what another counts it calls otherwise. */
const READ_AGAIN = {
  lines: [...GIVEN.lines, "另建驿站3座。"],
  commitments: [PARK, { ...SEATS, figures: [{ value: 200, unit: "张", quote: "200把" }] }],
};

/** A plan that was edited, corrected, read again and published, and another that was not. Returns the id of the first. */
export async function readTwice(store: Store): Promise<string> {
  const { id } = await saved(store, GIVEN);
  await saved(store, { ...GIVEN, title: "另一份规划" });
  const [first] = (await store.books.get(id))?.commitments ?? [];
  const one = await store.commitments.get(first?.id ?? "");
  done(await store.commitments.edit(one?.id ?? "", { title: "公园" }, ME));
  done(await store.commitments.correctFigure(one?.figure?.id ?? "", { value: 12 }, ME));
  const reading = readingOf(READ_AGAIN);
  const choices = { encoding: null, keep: [] };
  done(await store.documents.reread({ document: id, reading, engine: "2", cause: "engine", choices }, ME));
  done(await store.documents.publish(id, ME));
  done(await store.documents.describe(id, { title: "改过的名称" }, ME));
  return id;
}
