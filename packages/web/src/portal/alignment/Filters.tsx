import type { AlignmentMatrix } from "@lantu/server/contract";
import { useNavigate } from "@tanstack/react-router";
import {
  type AlignmentAddress,
  alignmentDecisions,
  likelyMeant,
  readAlignmentAddress,
} from "../../address/alignment.ts";
import { commitmentKinds } from "../../address/plan.ts";
import { useAlignmentWords } from "../../messages/alignment.ts";
import { useMessages } from "../../shell/preferences.tsx";
import { type Filter, FilterForm } from "../comparison/FilterForm.tsx";

interface FiltersProps {
  readonly matrix: AlignmentMatrix;
  readonly address: AlignmentAddress;
}

const chapters = (titles: AlignmentMatrix["rows"]) =>
  titles.flatMap((title) => (title === null ? [] : [{ value: title, label: title, count: null }]));

const useFilters = ({ matrix: { mode, rows, columns }, address }: FiltersProps): readonly Filter[] => {
  const words = useAlignmentWords();
  const { kindsMany } = useMessages();
  const { from, to } = words.sides[mode];
  const meant: Filter = {
    ...{ name: "concern", label: words.meant, all: words.anyMeant, value: address.concern },
    choices: [{ value: likelyMeant, label: words.likelyMeant, count: null }],
  };
  return [
    {
      ...{ name: "kind", label: words.kind, all: words.anyKind, value: address.kind?.join(",") },
      choices: commitmentKinds.map((value) => ({ value, label: kindsMany[value], count: null })),
    },
    {
      ...{ name: "fromSection", label: words.chapter(from), all: words.anyChapter, value: address.fromSection },
      choices: chapters(rows),
    },
    {
      ...{ name: "toSection", label: words.chapter(to), all: words.anyChapter, value: address.toSection },
      choices: chapters(columns),
    },
    {
      ...{ name: "decision", label: words.decision, all: words.anyDecision, value: address.decision },
      choices: alignmentDecisions.map((value) => ({ value, label: words.decisions[value], count: null })),
    },
    ...(mode === "upper-lower" ? [meant] : []),
  ];
};

/** Narrows the lines to a kind, to chapters, to what people have said, and to words. */
export const Filters = (props: FiltersProps) => {
  const words = useAlignmentWords();
  const navigate = useNavigate();
  const { matrix, address } = props;
  const { view, mode, relation } = address;
  const change = (query: Readonly<Record<string, string>>) =>
    void navigate({
      to: "/alignments/$from/$to",
      params: { from: matrix.from.id, to: matrix.to.id },
      search: readAlignmentAddress(query),
    });
  return (
    <FilterForm
      filters={useFilters(props)}
      words={{ label: words.words, value: address.q }}
      kept={{ view, mode, relation: relation?.join(",") }}
      onChange={change}
    />
  );
};
