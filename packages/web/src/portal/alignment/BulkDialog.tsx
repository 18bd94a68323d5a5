import type { AlignedPair, AlignmentPage } from "@lantu/server/contract";
import { type RefObject, useEffect, useRef, useState } from "react";
import { type AlignmentAddress, alignmentFilter } from "../../address/alignment.ts";
import { writeQuery } from "../../address/query.ts";
import { createApi } from "../../api/api.ts";
import { browserTransport } from "../../api/browser.ts";
import { alignmentResource } from "../../api/resources.ts";
import { useAlignmentWords } from "../../messages/alignment.ts";
import { useMessages } from "../../shell/preferences.tsx";
import { refusal } from "../comparison/refusal.ts";
import { Relation } from "./Relation.tsx";
import type { Decide } from "./use-decide.ts";

const api = createApi(browserTransport);

/** The most lines one answer of the interface holds. */
const mostAtOnce = 500;

const resourceOf = ({ from, to }: AlignmentPage, address: AlignmentAddress, after: string | undefined) => {
  const query = writeQuery({ ...alignmentFilter(address), decision: "open", after, limit: mostAtOnce });
  return alignmentResource(api, from.id, to.id, query);
};

/** Every pair the filter leaves that nobody has said a word on. */
const openPairs = async (page: AlignmentPage, address: AlignmentAddress): Promise<readonly AlignedPair[]> => {
  const pairs: AlignedPair[] = [];
  for (let after: string | undefined; ; ) {
    const { items, next } = await api.get<AlignmentPage>(String(resourceOf(page, address, after).queryKey[0]));
    pairs.push(...items.filter(({ from, to }) => from !== null && to !== null));
    if (next === null) return pairs;
    after = next;
  }
};

/** What the dialog shows. */
type Preview =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly pairs: readonly AlignedPair[] }
  | { readonly kind: "failed"; readonly text: string };

const Pairs = ({ pairs }: { readonly pairs: readonly AlignedPair[] }) => {
  const words = useAlignmentWords();
  if (pairs.length === 0) return <p>{words.bulkNone}</p>;
  return (
    <>
      <p>{words.bulkPreview(pairs.length)}</p>
      {/* Reached by the keyboard, so that it can be scrolled by it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <ul className="bulk-pairs" tabIndex={0} aria-label={words.bulkPreview(pairs.length)}>
        {pairs.map(({ id, relation, from, to }) => (
          <li key={id}>
            <Relation relation={relation} />
            <span lang="zh-CN">
              {from?.title} → {to?.title}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};

export interface BulkProps {
  readonly page: AlignmentPage;
  readonly address: AlignmentAddress;
  readonly decide: Decide;
}

/** Fetches what will be confirmed as the dialog opens. */
const usePreview = (dialog: RefObject<HTMLDialogElement | null>, page: AlignmentPage, address: AlignmentAddress) => {
  const messages = useMessages();
  const [preview, setPreview] = useState<Preview>({ kind: "loading" });
  // What the dialog was opened for; what becomes of the page behind it must not change it.
  const asked = useRef({ page, address, messages });
  useEffect(() => {
    dialog.current?.showModal();
    const { page, address, messages } = asked.current;
    openPairs(page, address).then(
      (pairs) => setPreview({ kind: "ready", pairs }),
      (error) => setPreview({ kind: "failed", text: refusal(error, messages) }),
    );
  }, [dialog]);
  return preview;
};

/** Shows everything a filter leaves, and confirms it. */
export const BulkDialog = ({ page, address, decide, onClose }: BulkProps & { readonly onClose: () => void }) => {
  const words = useAlignmentWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const preview = usePreview(dialog, page, address);
  const pairs = preview.kind === "ready" ? preview.pairs : [];
  const confirm = () => {
    dialog.current?.close();
    void decide.confirm(pairs);
  };
  return (
    <dialog ref={dialog} className="bulk-dialog" aria-labelledby="bulk-title" onClose={onClose}>
      <h2 id="bulk-title">{words.bulkTitle}</h2>
      {preview.kind === "loading" ? <p role="status">{words.bulkLoading}</p> : null}
      {preview.kind === "failed" ? <p role="alert">{preview.text}</p> : null}
      {preview.kind === "ready" ? <Pairs pairs={pairs} /> : null}
      <div className="bulk-actions">
        {pairs.length === 0 ? null : (
          <button type="button" className="button primary" onClick={confirm}>
            {words.bulkConfirm(pairs.length)}
          </button>
        )}
        <button type="button" className="quiet-button" onClick={() => dialog.current?.close()}>
          {words.cancel}
        </button>
      </div>
    </dialog>
  );
};
