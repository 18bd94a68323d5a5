import { setTimeout } from "node:timers/promises";
import type { Session } from "./session.ts";

const LOOK_AGAIN_AFTER_MS = 500;

/** Waits until everything held has been compared: that is done in the background after documents are published. */
export const compared = async (session: Session): Promise<void> => {
  const done = async () => (await session.api<{ computedAt: string | null }>("/findings?limit=1")).computedAt;
  while ((await done()) === null) await setTimeout(LOOK_AGAIN_AFTER_MS);
};

/** Id of the held document whose title contains all of the words. */
export const documentTitled = async (session: Session, ...words: readonly string[]): Promise<string> => {
  const { items } = await session.api<{ items: { id: string; title: string }[] }>("/documents");
  return items.find(({ title }) => words.every((word) => title.includes(word)))?.id ?? "";
};
