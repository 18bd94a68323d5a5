import type { Book, DocumentDetail } from "@lantu/server/contract";
import { useMemo, useState } from "react";
import { scrollToElement } from "../../portal/plan/book/scroll.ts";
import { useMessages } from "../../shell/preferences.tsx";
import { addressOf } from "../api/addresses.ts";
import { send } from "../api/send.ts";
import { useWords } from "../words/use-words.ts";
import type { Quote } from "./quote.ts";
import { type Repair, repairsOf, without } from "./repairs.ts";
import type { Reviewer } from "./use-reviewer.tsx";

interface ReadingPanelProps {
  readonly reviewer: Reviewer;
  readonly book: Book;
  readonly onReload: () => Promise<void>;
}

/** Encodings a text can be read in where the one found is wrong; their names are the same in every language. */
const encodings = [
  ["utf-8", "UTF-8"],
  ["gb18030", "GB18030（GBK）"],
  ["utf-16le", "UTF-16LE"],
  ["utf-16be", "UTF-16BE"],
  ["big5", "Big5"],
] as const;

/** Formats whose bytes are characters in some encoding. */
const encoded: ReadonlySet<DocumentDetail["format"]> = new Set<DocumentDetail["format"]>(["txt", "html"]);

/** Repairs listed at a time. */
const page = 40;

/** Brings the block that begins at a raw offset into view. */
const showBlock = (start: number): void => {
  const block = window.document.querySelector(`.review-book [data-s="${start}"]`);
  if (block !== null) scrollToElement(block);
};

/** Reads the same bytes again, and shows what came of it. */
const useReading = ({ reviewer, book: { document }, onReload }: ReadingPanelProps) => {
  const words = useWords().reading;
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState("");
  const read = async (choices: Partial<DocumentDetail["choices"]>): Promise<void> => {
    setBusy(true);
    setTold("");
    try {
      await reviewer.idle();
      const body = { ...document.choices, ...choices };
      await send<DocumentDetail>(addressOf.readings(document.id), { method: "POST", body });
      await onReload();
      setTold(words.done);
    } catch (error) {
      reviewer.refused(error);
    } finally {
      setBusy(false);
    }
  };
  return { busy, told, read };
};

type Reading = ReturnType<typeof useReading>;

const Encoding = ({ document, reading }: { readonly document: DocumentDetail; readonly reading: Reading }) => {
  const words = useWords().reading;
  const [encoding, setEncoding] = useState(document.choices.encoding ?? "");
  return (
    <p className="reading-line">
      <label>
        {words.encoding}{" "}
        <select value={encoding} onChange={({ target }) => setEncoding(target.value)}>
          <option value="">{words.found(document.choices.encoding === null ? document.encoding : null)}</option>
          {encodings.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="button"
        disabled={reading.busy || encoding === (document.choices.encoding ?? "")}
        onClick={() => void reading.read({ encoding: encoding === "" ? null : encoding })}
      >
        {words.readSo}
      </button>
    </p>
  );
};

interface RepairLineProps {
  readonly repair: Repair;
  readonly disabled: boolean;
  readonly onKeep: () => void;
  readonly onShow: () => void;
}

const RepairLine = ({ repair, disabled, onKeep, onShow }: RepairLineProps) => {
  const { repairs } = useMessages();
  const words = useWords().reading;
  return (
    <li>
      <button type="button" className="link-button" onClick={onShow}>
        {repairs.names[repair.reason as keyof typeof repairs.names] ?? repairs.names.other}
      </button>
      <span lang="zh-CN" className="repair-words">
        {repair.before}
        {repair.was === "" ? null : <del>{repair.was}</del>}
        {repair.now === "" ? null : <ins>{repair.now}</ins>}
        {repair.after}
      </span>
      <button type="button" className="quiet-button" disabled={disabled} onClick={onKeep}>
        {words.keep}
      </button>
    </li>
  );
};

/** How the document was read, and reading it otherwise: the encoding, single repairs, a newer reader. */
export const ReadingPanel = (props: ReadingPanelProps) => {
  const { book } = props;
  const { document } = book;
  const words = useWords().reading;
  const reading = useReading(props);
  const repairs = useMemo(() => repairsOf(book), [book]);
  const [shown, setShown] = useState(page);
  const { keep } = document.choices;
  const closed = document.state !== "review";
  const disabled = reading.busy || closed;
  return (
    <section className="reading" aria-label={words.title}>
      <p className="second">{closed ? words.closed : words.note}</p>
      {encoded.has(document.format) && !closed ? <Encoding document={document} reading={reading} /> : null}
      <p className="reading-line">
        <span>{words.engine(document.engine)}</span>
        <button type="button" className="button" disabled={disabled} onClick={() => void reading.read({})}>
          {words.again}
        </button>
      </p>
      <p role="status">{reading.busy ? words.busy : reading.told}</p>
      {keep.length === 0 ? null : (
        <>
          <h3>{words.kept(keep.length)}</h3>
          <ul className="repair-list">
            {keep.map((span: Quote) => (
              <li key={`${span.start}-${span.end}`}>
                <span className="repair-words">{words.place(span.start, span.end)}</span>
                <button
                  type="button"
                  className="quiet-button"
                  disabled={disabled}
                  onClick={() => void reading.read({ keep: [...without(keep, span)] })}
                >
                  {words.restore}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{words.repairs(repairs.length)}</h3>
      <ul className="repair-list">
        {repairs.slice(0, shown).map((repair) => (
          <RepairLine
            key={`${repair.start}-${repair.end}`}
            repair={repair}
            disabled={disabled}
            onKeep={() => void reading.read({ keep: [...keep, { start: repair.start, end: repair.end }] })}
            onShow={() => showBlock(repair.blockStart)}
          />
        ))}
      </ul>
      {repairs.length > shown ? (
        <button type="button" className="link-button" onClick={() => setShown(shown + page)}>
          {words.more}
        </button>
      ) : null}
    </section>
  );
};
