import { useNavigate } from "@tanstack/react-router";
import { useCallback, useMemo, useRef } from "react";
import { hasPages } from "../../originals/page-path.ts";
import { useMessages } from "../../shell/preferences.tsx";
import { BookText } from "./book/BookText.tsx";
import { RepairTip } from "./book/RepairTip.tsx";
import { SelectionLink } from "./book/SelectionLink.tsx";
import { holdPlace } from "./book/scroll.ts";
import { useInView } from "./book/use-in-view.ts";
import { useStatuses } from "./book/use-statuses.ts";
import type { Entry } from "./entry.ts";
import type { Kinds } from "./KindFilter.tsx";
import type { OpenPlan } from "./load-plan.ts";
import { sectionAt } from "./outline.ts";
import { PlanFacts } from "./PlanFacts.tsx";
import { unpackEntries } from "./packed-entry.ts";
import { PagePanelPlace } from "./pages/PagePanelPlace.tsx";
import { pageOfBlock, usePageLinks } from "./pages/use-page-links.ts";
import { Rail } from "./Rail.tsx";
import { Side } from "./Side.tsx";
import { useReading } from "./use-reading.ts";
import { useTableLabels } from "./use-table-labels.ts";
import { useWalk } from "./use-walk.ts";

/** Classes that set which marks show and which of the two readings. */
const planClass = (raw: boolean, kinds: Kinds | undefined, paged: boolean): string => {
  const shown = kinds === undefined ? [] : ["filtered", ...kinds.map((kind) => `show-${kind}`)];
  return ["plan", ...(raw ? ["as-raw"] : []), ...(paged ? ["paged"] : []), ...shown].join(" ");
};

/** The three columns of a plan and what ties them together: what is in view, what is chosen, what is pointed at. */
export const Reader = ({
  plan: { document: file, sections, entries: packed, unseenRepairs, titled },
  html,
}: OpenPlan) => {
  const { plan } = useMessages();
  const navigate = useNavigate();
  const text = useRef<HTMLDivElement>(null);
  const entries = useMemo(() => unpackEntries(packed, file), [packed, file]);
  const inView = useInView(text);
  const { address, change, chosen, choose, lit, point, goToSection } = useReading(text, file.id);
  const { kind: kinds } = address;
  const raw = address.text === "raw";
  useTableLabels(text, plan.tableLabel, plan.inferred);
  const statuses = useStatuses(text, file.id);
  useWalk({
    entries: kinds === undefined ? entries : entries.filter(({ kind }) => kinds.includes(kind)),
    chosen,
    from: inView.first,
    onChoose: choose,
    onOpen: (id) => void navigate({ to: "/commitments/$id", params: { id } }),
  });
  const showPage = useCallback((page: number | undefined) => change({ page }), [change]);
  const showEntry = useCallback(
    ({ id, blocks }: Entry) => change({ c: id, page: pageOfBlock(text.current, blocks[0] ?? 0) }),
    [change],
  );
  usePageLinks(text, showPage);
  const selected = entries.find(({ id }) => id === chosen);
  return (
    <div className={planClass(raw, kinds, address.page !== undefined)}>
      <Side
        sections={sections}
        current={sectionAt(sections, inView.at)}
        raw={raw}
        repairs={file.counts.repairs}
        onSection={goToSection}
        onRaw={(next) => {
          if (text.current) holdPlace(text.current);
          change({ text: next ? "raw" : undefined });
        }}
      />
      <article className="book">
        {titled ? null : <h1 className="heading title">{file.title}</h1>}
        <PlanFacts document={file} unseenRepairs={unseenRepairs} />
        <BookText documentId={file.id} html={html} text={text} />
      </article>
      <Rail
        {...{ entries, inView, kinds, chosen, lit, statuses }}
        usualPeriod={file.period}
        onKinds={(kind) => change({ kind })}
        onChoose={choose}
        onPoint={point}
        onPage={hasPages(file.format) ? showEntry : null}
      />
      {address.page === undefined ? null : (
        <PagePanelPlace
          documentId={file.id}
          page={address.page}
          pages={file.counts.pages ?? address.page}
          commitment={chosen}
          passage={address.at}
          onPage={showPage}
        />
      )}
      <RepairTip text={text} />
      <SelectionLink text={text} />
      <p className="visually-hidden" role="status">
        {selected === undefined ? "" : plan.selected(selected.title)}
      </p>
    </div>
  );
};
