import { SHIPPED_INDICES } from "@lantu/core/judgements";
import type { CompositeIndex } from "@lantu/core/ledger";
import type { Store } from "@lantu/store";

/** An index with how many entries made it so; 0 as shipped. */
export interface DeclaredIndex {
  readonly index: CompositeIndex;
  readonly version: number;
}

/** Every index by its id: those people declared, and the shipped ones nobody has declared otherwise. */
export async function declaredIndices(store: Store, seq?: number): Promise<readonly DeclaredIndex[]> {
  const held = await store.items.find("index", "all", seq);
  const shipped = SHIPPED_INDICES.filter(({ id }) => !held.has(id)).map((index) => ({ index, version: 0 }));
  const declared = [...held.values()].map(({ value, version }) => ({ index: value, version }));
  return [...shipped, ...declared].sort((a, b) => (a.index.id < b.index.id ? -1 : 1));
}
