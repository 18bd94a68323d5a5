import type { JournalRoots } from "@lantu/server/contract";
import { day } from "../../format/time.ts";
import { CopyButton } from "../../portal/layout/CopyButton.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { Loading, Trouble } from "../frame/Trouble.tsx";
import { useJournalWords } from "../words/journal.ts";
import { JournalFrame } from "./JournalFrame.tsx";
import { JournalLink } from "./JournalLink.tsx";
import { useRoots } from "./use-journal.ts";

const names = { sha256: "SHA-256", sm3: "SM3" } as const;

/** The lines as they are copied down: day, number, fingerprint. */
const linesOf = ({ items }: JournalRoots): string =>
  items.map(({ day: on, seq, hash }) => `${on} ${seq} ${hash}`).join("\n");

const Table = ({ roots }: { readonly roots: JournalRoots }) => {
  const { roots: words } = useJournalWords();
  const { language } = usePreferences();
  if (roots.items.length === 0) return <p className="imports-empty second">{words.empty}</p>;
  return (
    <>
      <p className="roots-tools">
        <span className="second">{words.algorithm(names[roots.digest])}</span>
        <CopyButton text={linesOf(roots)} label={words.copyAll} />
      </p>
      <table className="values-table roots-table">
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col" className="value-number">
              {words.entries}
            </th>
            <th scope="col">{words.seq}</th>
            <th scope="col">{words.hash}</th>
          </tr>
        </thead>
        <tbody>
          {roots.items.map(({ day: on, seq, entries, hash }) => (
            <tr key={on}>
              <th scope="row">{day(on, language)}</th>
              <td className="value-number">{entries}</td>
              <td>
                <JournalLink seq={seq} />
              </td>
              <td className="hash">
                <code>{hash}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};

const Roots = () => {
  const { data, error, refetch } = useRoots();
  if (data !== undefined) return <Table roots={data} />;
  return error === null ? <Loading /> : <Trouble error={error} onAgain={() => void refetch()} />;
};

/** The fingerprint of every day. */
export const RootsPage = () => {
  const { roots: words } = useJournalWords();
  return (
    <JournalFrame path="/journal/roots" title={words.title} lead={words.lead} needs={null}>
      <Roots />
    </JournalFrame>
  );
};
