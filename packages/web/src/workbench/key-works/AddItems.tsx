import type { CommitmentPage, KeyWorkPage } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { writeQuery } from "../../address/query.ts";
import { deskApi } from "../api/desk-api.ts";
import { send } from "../api/send.ts";
import { useComplaint } from "../frame/use-complaint.ts";
import { useOneAtATime } from "../frame/use-one-at-a-time.ts";
import { useKeyWorksWords } from "../words/key-works.ts";
import { folderAddress } from "./use-folder.ts";

interface AddItemsProps {
  readonly year: number;
  readonly held: ReadonlySet<string>;
  readonly onTold: (title: string, entries: readonly number[]) => void;
}

/** Commitments of the ledger that are put into the folder; each gets the next free number. */
export const AddItems = ({ year, held, onTold }: AddItemsProps) => {
  const words = useKeyWorksWords();
  const complain = useComplaint();
  const { busy, once } = useOneAtATime();
  const [text, setText] = useState("");
  const [asked, setAsked] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const path = `/api/v1/commitments?${writeQuery({ q: asked, limit: 50 })}`;
  const { data } = useQuery({
    ...{ queryKey: [path], queryFn: () => deskApi.get<CommitmentPage>(path), enabled: asked !== "" },
  });
  const choose = (id: string, yes: boolean) => {
    const next = new Set(chosen);
    if (yes) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const add = async (): Promise<void> => {
    try {
      const items = [...chosen].map((commitment) => ({ commitment }));
      const page = await send<KeyWorkPage>(folderAddress.folder(year), { method: "POST", body: { items } });
      setChosen(new Set());
      onTold(words.added(items.length), page.entries);
    } catch (error) {
      complain(words.notSaved, error);
    }
  };
  return (
    <section aria-labelledby="add">
      <h2 id="add">{words.add}</h2>
      <form
        className="folder-find"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          setAsked(text.trim());
        }}
      >
        <label className="desk-field">
          <span>{words.search}</span>
          <input type="search" value={text} maxLength={200} onChange={({ target }) => setText(target.value)} />
        </label>
        <button type="submit" className="button">
          {words.find}
        </button>
      </form>
      {data === undefined ? null : (
        <>
          <p role="status" className="second">
            {data.total === 0 ? words.nothingFound : words.found(data.total)}
          </p>
          <ul className="folder-found">
            {data.items.map(({ id, title, document }) => (
              <li key={id}>
                <label className="desk-check">
                  <input
                    type="checkbox"
                    disabled={held.has(id)}
                    aria-label={words.choose(title)}
                    checked={chosen.has(id)}
                    onChange={({ target }) => choose(id, target.checked)}
                  />
                  <span>
                    {title} <span className="second">《{document.title}》</span>
                    {held.has(id) ? <span className="second"> · {words.already}</span> : null}
                  </span>
                </label>
              </li>
            ))}
          </ul>
          <button
            type="button"
            className="button primary"
            disabled={busy || chosen.size === 0}
            onClick={() => void once(add)}
          >
            {words.addChosen(chosen.size)}
          </button>
        </>
      )}
    </section>
  );
};
