import type { SheetChecked, SheetKind } from "@lantu/server/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { writeQuery } from "../../address/query.ts";
import { ApiError } from "../../api/api.ts";
import { fetchSignedIn } from "../../api/signed-in.ts";
import { problemOf } from "../api/send.ts";
import { workAddressOf } from "../api/work-addresses.ts";

/** How far a sheet has come. */
export type SheetStand =
  | { readonly kind: "none"; readonly error: unknown }
  | { readonly kind: "checking"; readonly file: File }
  | { readonly kind: "checked"; readonly file: File; readonly checked: SheetChecked; readonly error: unknown }
  | { readonly kind: "publishing"; readonly file: File; readonly checked: SheetChecked }
  | { readonly kind: "published"; readonly checked: SheetChecked };

const bring = async (kind: SheetKind, file: File, query: string): Promise<SheetChecked> => {
  const body = new FormData();
  body.append("file", file, file.name);
  const answer = await fetchSignedIn(workAddressOf.sheet(kind, query), { method: "POST", body });
  const json: unknown = await answer.json().catch(() => null);
  if (!answer.ok) throw new ApiError(answer.status, problemOf(json));
  return json as SheetChecked;
};

/** Checks a sheet, and publishes exactly what the check told. Nothing is changed before. */
export const useSheet = (kind: SheetKind, onPublished?: (done: SheetChecked) => void) => {
  const queries = useQueryClient();
  const [stand, setStand] = useState<SheetStand>({ kind: "none", error: null });
  const check = useCallback(
    async (file: File): Promise<void> => {
      setStand({ kind: "checking", file });
      try {
        setStand({ kind: "checked", file, checked: await bring(kind, file, ""), error: null });
      } catch (error) {
        setStand({ kind: "none", error });
      }
    },
    [kind],
  );
  const publish = useCallback(
    async (file: File, checked: SheetChecked, reason: string): Promise<void> => {
      setStand({ kind: "publishing", file, checked });
      try {
        const query = writeQuery({ publish: checked.digest ?? undefined, reason });
        const done = await bring(kind, file, query);
        setStand({ kind: "published", checked: done });
        await queries.invalidateQueries();
        onPublished?.(done);
      } catch (error) {
        setStand({ kind: "checked", file, checked, error });
      }
    },
    [kind, queries, onPublished],
  );
  const startAgain = useCallback(() => setStand({ kind: "none", error: null }), []);
  return { stand, check, publish, startAgain };
};
