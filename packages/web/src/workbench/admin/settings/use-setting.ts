import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { deskApi } from "../../api/desk-api.ts";
import { send } from "../../api/send.ts";

interface Answered {
  /** What the other side of a test answered; null where nothing was tested. */
  readonly reply: string | null;
  readonly error: unknown;
  readonly busy: boolean;
}

const nothing: Answered = { reply: null, error: null, busy: false };

/** Settings of one way out: as they stand, how they are saved, and how they are tried. Nothing typed is lost. */
export const useSetting = <Stand>(path: string, testPath: string) => {
  const queries = useQueryClient();
  const [answered, setAnswered] = useState<Answered>(nothing);
  const query = useQuery({ queryKey: ["settings", path], queryFn: () => deskApi.get<Stand>(path) });
  const attempt = async (act: () => Promise<string | null>): Promise<boolean> => {
    setAnswered({ ...nothing, busy: true });
    try {
      setAnswered({ ...nothing, reply: await act() });
      return true;
    } catch (error) {
      setAnswered({ ...nothing, error });
      return false;
    }
  };
  const save = (body: unknown): Promise<boolean> =>
    attempt(async () => {
      queries.setQueryData(["settings", path], await send<Stand>(path, { method: "PUT", body }));
      return null;
    });
  const test = (body: unknown): Promise<boolean> =>
    attempt(async () => {
      const { reply } = await send<{ readonly reply: string }>(testPath, { method: "POST", body });
      await queries.invalidateQueries({ queryKey: ["settings", path] });
      return reply;
    });
  return { ...query, ...answered, refused: answered.error, loadError: query.error, save, test };
};
