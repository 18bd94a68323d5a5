import type { Outcome } from "../outcome.ts";
import { refuse } from "../refusal.ts";
import type { Channel } from "./channel.ts";
import { type DecidingUnits, unitsById } from "./decide-unit.ts";
import type { DecidingItems } from "./deciding.ts";
import { changeItems } from "./item-change.ts";
import { may } from "./permission.ts";

/** What a decision about ways out sees. */
export interface DecidingChannel extends DecidingUnits, Pick<DecidingItems, "channel"> {}

/** Sets how a way out is used. A secret that was replaced is gone: it is set anew, never taken back. */
export function setChannel(held: DecidingChannel, channel: Channel): Outcome {
  const { channel: id } = channel;
  if (!may(held.who, "manage-settings", {}, unitsById(held))) return refuse("not-allowed", { id });
  const wanted = new Map([[id, channel]]);
  return changeItems(held, { noun: "channel", act: "channel-set", wanted, reason: null, subject: id });
}
