import type { CommitmentFacets } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { FilterField, LedgerAddress } from "../../address/ledger.ts";
import { useMessages } from "../../shell/preferences.tsx";
import { Popover } from "../layout/Popover.tsx";
import { FilterEditor } from "./FilterEditor.tsx";
import {
  type Phrase,
  phrasesOf,
  sentenceOf,
  type Titles,
  withFresh,
  withoutFilter,
  withoutFilters,
} from "./filters.ts";

interface FilterSentenceProps {
  readonly address: LedgerAddress;
  readonly facets: CommitmentFacets;
  readonly titles: Titles;
  readonly onChange: (change: LedgerAddress) => void;
}

interface PhraseChipProps extends FilterSentenceProps {
  readonly phrase: Phrase;
  /** Open from the start: the reader has just added it. */
  readonly fresh: boolean;
  readonly onClose: () => void;
}

const PhraseChip = ({ phrase, fresh, onClose, titles, ...props }: PhraseChipProps) => {
  const { ledger } = useMessages();
  const name = ledger.fields[phrase.field];
  return (
    <span className="phrase">
      <Popover
        className="phrase-editor"
        label={phrase.text}
        name={`${ledger.change(name)}: ${phrase.text}`}
        initiallyOpen={fresh}
        onClose={onClose}
      >
        <p className="popover-title">{name}</p>
        <FilterEditor field={phrase.field} titles={titles} {...props} />
      </Popover>
      <Link
        to="/commitments"
        search={withoutFilter(props.address, phrase.field)}
        aria-label={ledger.remove(name)}
        className="phrase-remove"
      >
        ×
      </Link>
    </span>
  );
};

const AddMenu = ({
  used,
  onAdd,
}: {
  readonly used: readonly FilterField[];
  readonly onAdd: (field: FilterField) => void;
}) => {
  const { ledger } = useMessages();
  const [round, setRound] = useState(0);
  const add = (field: FilterField) => {
    // A new key closes the menu, and the editor of the chosen field opens in its stead.
    setRound(round + 1);
    onAdd(field);
  };
  return (
    <Popover key={round} className="phrase-add" label={`+ ${ledger.add}`}>
      <ul className="menu">
        {ledger.sentence.order
          .filter((field) => !used.includes(field))
          .map((field) => (
            <li key={field}>
              <button type="button" onClick={() => add(field)}>
                {ledger.fields[field]}
              </button>
            </li>
          ))}
      </ul>
    </Popover>
  );
};

/** What the table shows, as a sentence each part of which can be changed or taken out. */
export const FilterSentence = (props: FilterSentenceProps) => {
  const messages = useMessages();
  const { ledger } = messages;
  const [adding, setAdding] = useState<FilterField | null>(null);
  const set = phrasesOf(props.address, props.titles, messages);
  const phrases = withFresh(set, adding, messages);
  return (
    <section className="sentence" aria-label={ledger.filters}>
      <span>{ledger.sentence.start}</span>
      {phrases.length === 0 ? <strong>{ledger.sentence.all}</strong> : null}
      {(phrases.length === 0 ? [] : sentenceOf(phrases, messages)).map((part, index) =>
        part.kind === "words" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: words have no identity but their place in the sentence.
          <span key={index}>{part.text}</span>
        ) : (
          <PhraseChip
            key={part.phrase.field}
            phrase={part.phrase}
            fresh={part.phrase.field === adding}
            onClose={() => setAdding(null)}
            {...props}
          />
        ),
      )}
      <AddMenu used={set.map(({ field }) => field)} onAdd={setAdding} />
      {set.length === 0 ? null : (
        <Link to="/commitments" search={withoutFilters(props.address)} className="clear">
          {ledger.clear}
        </Link>
      )}
    </section>
  );
};
