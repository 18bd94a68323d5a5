import type { JournalPage as Page } from "@lantu/server/contract";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { type JournalAddress, journalQuery, readJournalAddress } from "../../address/journal.ts";
import { firstPage, turned } from "../../address/turn.ts";
import { useChosenAddress } from "../../shell/chosen-address.ts";
import { useVisitor } from "../../shell/visitor.ts";
import { workAddressOf } from "../api/work-addresses.ts";
import { Loading, Trouble } from "../frame/Trouble.tsx";
import { useShownAddress } from "../frame/use-shown-address.ts";
import { useJournalWords } from "../words/journal.ts";
import { JournalFilter } from "./JournalFilter.tsx";
import { JournalFrame } from "./JournalFrame.tsx";
import { JournalRows } from "./JournalRows.tsx";
import { useEntries } from "./use-journal.ts";
import { Verify } from "./Verify.tsx";

const route = getRouteApi("/journal");
/** Entries on a page. */
const limit = 50;

interface FoundProps {
  readonly page: Page;
  readonly address: JournalAddress;
  /** That of the entries to be seen. */
  readonly shown: JournalAddress;
}

const Pager = ({ page: { previous, next }, address, shown }: FoundProps) => {
  const words = useJournalWords();
  if (previous === null && next === null) return null;
  return (
    <nav className="pager" aria-label={words.pages}>
      {previous === null ? null : (
        <>
          <Link to="/journal" search={{ ...address, ...firstPage }}>
            {words.first}
          </Link>
          <Link to="/journal" search={turned(address, shown, { before: previous })} rel="prev">
            ← {words.previous}
          </Link>
        </>
      )}
      {next === null ? null : (
        <Link to="/journal" search={turned(address, shown, { after: next })} rel="next">
          {words.next} →
        </Link>
      )}
    </nav>
  );
};

const Found = ({ page, address, shown }: FoundProps) => {
  const words = useJournalWords();
  const filtered = Object.values(address).some((value) => value !== undefined);
  return (
    <>
      <p className="second journal-total" role="status">
        {words.total(page.total)}
      </p>
      {page.items.length === 0 ? (
        <p className="imports-empty second">{filtered ? words.emptyFilter : words.empty}</p>
      ) : (
        <JournalRows entries={page.items} address={address} />
      )}
      <Pager page={page} address={address} shown={shown} />
    </>
  );
};

const Journal = () => {
  const words = useJournalWords();
  const { may } = useVisitor();
  const address = useChosenAddress(route.useSearch(), readJournalAddress);
  const navigate = useNavigate();
  const { data, error, refetch, isPlaceholderData } = useEntries(journalQuery(address, limit));
  const shown = useShownAddress(address, isPlaceholderData);
  const onChange = useCallback(
    (search: JournalAddress) => void navigate({ to: "/journal", search, resetScroll: false }),
    [navigate],
  );
  return (
    <>
      <Verify />
      <JournalFilter address={address} entries={data?.items ?? []} onChange={onChange} />
      {error !== null ? (
        <Trouble error={error} onAgain={() => void refetch()} />
      ) : data === undefined ? (
        <Loading />
      ) : (
        <Found page={data} address={address} shown={shown} />
      )}
      {may("manage-settings") ? (
        <p className="journal-export">
          <a href={workAddressOf.journalExport} download>
            {words.export}
          </a>{" "}
          <span className="second">{words.exportNote}</span>
        </p>
      ) : null}
    </>
  );
};

/** Everything that happened, newest first. */
export const JournalPage = () => {
  const words = useJournalWords();
  return (
    <JournalFrame path="/journal" title={words.title} lead={words.lead} needs="read-journal">
      <Journal />
    </JournalFrame>
  );
};
