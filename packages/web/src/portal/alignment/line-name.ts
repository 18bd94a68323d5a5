import type { AlignedItem, AlignedPair } from "@lantu/server/contract";

/** A commitment's place in its document out of its key: `d…:3105~2` → `3105.2`; nothing for a commitment there is none of. */
const placeIn = (item: AlignedItem | null): string =>
  item === null ? "" : item.key.slice(item.key.lastIndexOf(":") + 1).replace("~", ".");

/** What the address calls a line: its places in both documents, `3105-5042`, `3105-` where it stands alone. */
export const lineName = ({ from, to }: Pick<AlignedPair, "from" | "to">): string => `${placeIn(from)}-${placeIn(to)}`;
