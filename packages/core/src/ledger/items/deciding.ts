import type { Items } from "./item.ts";
import type { Authority } from "./permission.ts";

/** What a decision about items sees: the items it needs, and who asks with the rights held at this moment. */
export interface DecidingItems extends Items {
  readonly who: Authority;
}
