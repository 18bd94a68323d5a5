import { getRouteApi } from "@tanstack/react-router";
import { type AlignmentAddress, readAlignmentAddress } from "../../address/alignment.ts";
import { documentName } from "../../format/document-name.ts";
import { useAlignmentWords } from "../../messages/alignment.ts";
import { useChosenAddress } from "../../shell/chosen-address.ts";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { AlignmentHead } from "./AlignmentHead.tsx";
import { LinesView } from "./LinesView.tsx";
import type { OpenAlignment } from "./load-alignment.ts";
import { Matrix } from "./Matrix.tsx";
import { ReaderView } from "./ReaderView.tsx";
import { Undecided, Unheld } from "./Unalignable.tsx";

const route = getRouteApi("/alignments/$from/$to");

type Opened = Extract<OpenAlignment, { readonly kind: "lines" | "matrix" }>;

interface ViewProps {
  readonly open: Opened;
  readonly address: AlignmentAddress;
  readonly shown: AlignmentAddress;
}

const View = ({ open, address, shown }: ViewProps) => {
  if (open.kind === "matrix") return <Matrix matrix={open.matrix} address={address} />;
  const lines = { page: open.page, matrix: open.matrix, address, shown };
  return shown.view === "reader" ? <ReaderView {...lines} /> : <LinesView {...lines} />;
};

/** Two documents side by side: as a list, as a matrix of their chapters, and to be read. */
export const AlignmentPage = () => {
  const open = route.useLoaderData();
  const shown = route.useSearch();
  const address = useChosenAddress(shown, readAlignmentAddress);
  const pair = route.useParams();
  const { language } = usePreferences();
  const words = useAlignmentWords();
  if (open.kind === "undecided") return <Undecided pair={pair} />;
  if (open.kind === "unheld") return <Unheld />;
  const { from, to } = open.matrix;
  const names = [from, to].map(({ title, fileName, place, period }) =>
    documentName({ title: title ?? fileName, place, period }, language),
  );
  const [first = "", second = ""] = names;
  return (
    <div className="alignment-page">
      <Head
        title={words.pageTitle(first, second)}
        description={words.pageDescription(first, second)}
        canonical={`/alignments/${from.id}/${to.id}`}
      />
      <AlignmentHead matrix={open.matrix} address={address} />
      {/* Another view, another two documents: nothing of the one before may linger. */}
      <View key={`${from.id} ${to.id}`} open={open} address={address} shown={shown} />
    </div>
  );
};
