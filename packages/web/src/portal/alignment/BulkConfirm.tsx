import { lazy, Suspense, useCallback, useState } from "react";
import { useAlignmentWords } from "../../messages/alignment.ts";
import type { BulkProps } from "./BulkDialog.tsx";

const BulkDialog = lazy(async () => ({ default: (await import("./BulkDialog.tsx")).BulkDialog }));

/** Confirms everything a filter leaves, after it was shown what that is. */
export const BulkConfirm = (props: BulkProps) => {
  const words = useAlignmentWords();
  const [open, setOpen] = useState(false);
  const shut = useCallback(() => setOpen(false), []);
  return (
    <div className="aligned-bulk">
      <button type="button" className="link-button" disabled={props.page.total === 0} onClick={() => setOpen(true)}>
        {words.bulk}
      </button>
      {open ? (
        <Suspense fallback={<p role="status">{words.bulkLoading}</p>}>
          <BulkDialog {...props} onClose={shut} />
        </Suspense>
      ) : null}
    </div>
  );
};
