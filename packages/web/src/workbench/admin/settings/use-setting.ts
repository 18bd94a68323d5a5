import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { deskApi } from "../../api/desk-api.ts";
import { send } from "../../api/send.ts";
import { isConflict } from "../../frame/field-errors.ts";
import { useKept } from "../../frame/use-kept.ts";
import { useOneAtATime } from "../../frame/use-one-at-a-time.ts";

/** One way out in the interface: its address, and that of its test. */
export interface Channel {
  readonly path: string;
  readonly testPath: string;
}

const keyOf = ({ path }: Channel) => ["settings", path];

/** Settings of one way out, as they stand. */
export const useStand = <Stand>(channel: Channel) =>
  useQuery({ queryKey: keyOf(channel), queryFn: () => deskApi.get<Stand>(channel.path) });

interface SettingOf<Stand, Form> extends Channel {
  /** As it stands. */
  readonly stand: Stand;
  readonly formOf: (stand: Stand) => Form;
}

/**
 * Settings of one way out while they are typed: how they are saved, over the version that was seen, and how they are
 * tried. Nothing typed is lost; what is secret is not kept in the browser.
 */
export const useSetting = <Stand extends { readonly version: number }, Form>(of: SettingOf<Stand, Form>) => {
  const { path, testPath, stand, formOf } = of;
  const queries = useQueryClient();
  const kept = useKept(`settings.${path}`, formOf(stand), stand.version);
  const { busy, once } = useOneAtATime();
  const [reply, setReply] = useState<string | null>(null);
  const [refused, setRefused] = useState<unknown>(null);
  const begin = (): void => {
    setReply(null);
    setRefused(null);
  };
  /** `body`: what is sent besides the version; `done`: told once it is saved. */
  const save = (body: object, done: () => void): Promise<void> =>
    once(async () => {
      begin();
      const { typed, base: version } = kept;
      try {
        const now = await send<Stand>(path, { method: "PUT", body: { ...body, version } });
        kept.saved(typed, formOf(now), now.version);
        queries.setQueryData(keyOf(of), now);
        done();
      } catch (error) {
        const now = isConflict(error) ? await deskApi.get<Stand>(path).catch(() => null) : null;
        if (now === null) return setRefused(error);
        kept.overtaken(now.version, formOf(now));
      }
    });
  const test = (body: object): Promise<void> =>
    once(async () => {
      begin();
      try {
        setReply((await send<{ readonly reply: string }>(testPath, { method: "POST", body })).reply);
        await queries.invalidateQueries({ queryKey: keyOf(of) });
      } catch (error) {
        setRefused(error);
      }
    });
  return { kept, busy, reply, refused, save, test };
};
