import type { ObservationImport, TableMapping } from "@lantu/server/contract";
import { useCallback, useState } from "react";
import { dropDraft, keepDraft, readDraft } from "../../../shell/draft.ts";
import { addressOf } from "../../api/addresses.ts";
import { send } from "../../api/send.ts";
import { asSent, isSameMapping, openFields } from "./mapping.ts";

const subjectOf = (id: string): string => `table.${id}`;

/** A table that has been read far enough to be mapped. */
export interface MappedTable extends ObservationImport {
  readonly mapping: TableMapping;
}

/** The mapping of a table as it is being made: what was changed and not sent outlives a refusal and a reload. */
export const useMapping = (table: MappedTable, onSent: (table: ObservationImport) => void) => {
  const { id, mapping: held, sheet } = table;
  const [draft, setDraft] = useState(() => readDraft<TableMapping>(subjectOf(id))?.values ?? null);
  const [restored, setRestored] = useState(draft !== null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const mapping = draft ?? held;
  const change = useCallback(
    (next: TableMapping) => {
      keepDraft(subjectOf(id), { version: 0, values: next });
      setDraft(next);
    },
    [id],
  );
  const reset = useCallback(() => {
    dropDraft(subjectOf(id));
    setDraft(null);
    setRestored(false);
    setError(null);
  }, [id]);
  const put = async (body: { readonly mapping: TableMapping | null; readonly sheet: number }): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const now = await send<ObservationImport>(addressOf.mapping(id), { method: "PUT", body });
      reset();
      onSent(now);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  const open = openFields(mapping);
  const changed = draft !== null && !isSameMapping(asSent(draft), held);
  return {
    ...{ mapping, open, changed, restored, error, busy, change, reset },
    check: () => put({ mapping: asSent(mapping), sheet }),
    /** Lets the server guess anew, from this sheet or another. */
    propose: (from: number) => put({ mapping: null, sheet: from }),
  };
};

export type MappingState = ReturnType<typeof useMapping>;
