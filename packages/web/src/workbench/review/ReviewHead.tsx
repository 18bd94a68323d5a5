import type { Book, DocumentDetail, Import, ImportList } from "@lantu/server/contract";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { App } from "antd";
import { useState } from "react";
import { createApi } from "../../api/api.ts";
import { browserTransport } from "../../api/browser.ts";
import { percent } from "../../format/number.ts";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { addressOf } from "../api/addresses.ts";
import { DescriptionPanel } from "../description/DescriptionPanel.tsx";
import { useImportActions } from "../import/use-import-actions.tsx";
import { useWords } from "../words/use-words.ts";
import { isUnconfirmed } from "./items.ts";
import { ReadingPanel } from "./ReadingPanel.tsx";
import { ReviewersPanel } from "./ReviewersPanel.tsx";
import type { Reviewer } from "./use-reviewer.tsx";

const api = createApi(browserTransport);

interface ReviewHeadProps {
  readonly reviewer: Reviewer;
  readonly book: Book;
  readonly onReload: () => Promise<void>;
}

/** The import a document waits with. */
const findImport = async (document: string): Promise<Import | undefined> => {
  const { items } = await api.get<ImportList>(`${addressOf.imports(500)}&state=review`);
  return items.find((one) => one.document === document);
};

const nothing = () => {};

/** Accepts what is left, publishes the whole. */
const Closing = ({ reviewer, book: { document }, onReload }: ReviewHeadProps) => {
  const { modal, notification } = App.useApp();
  const { review: words, cancel } = useWords();
  const actions = useImportActions(nothing);
  const waiting = [...reviewer.items.values()].filter(({ state }) => state === "proposed");
  const open = waiting.filter((item) => !isUnconfirmed(item));
  const proposals = waiting.length - open.length;
  const doubtful = open.filter(({ doubts }) => doubts.length > 0).length;
  const acceptRest = () =>
    modal.confirm({
      title: words.acceptRestTitle(open.length),
      content: (
        <>
          <p className={doubtful === 0 ? undefined : "doubt"}>{words.acceptRestText(doubtful)}</p>
          {proposals === 0 ? null : <p>{words.proposalsLeft(proposals)}</p>}
        </>
      ),
      icon: null,
      okText: words.accept,
      cancelText: cancel,
      onOk: () => {
        reviewer.decideMany(
          open.map(({ id }) => id),
          "accept",
          null,
        );
        notification.success({ title: words.acceptRestDone(open.length), duration: 5, role: "status" });
      },
    });
  const publish = async () => {
    await reviewer.idle();
    const found = await findImport(document.id);
    if (found !== undefined) actions.publish([found], () => void onReload(), reviewer.stand);
  };
  return (
    <div className="review-closing">
      {waiting.length === 0 || !reviewer.canWrite || reviewer.two ? null : (
        <button type="button" className="quiet-button" onClick={() => reviewer.setOverlay("bulk")}>
          {words.bulk}
        </button>
      )}
      {open.length === 0 || !reviewer.canWrite || reviewer.two ? null : (
        <button type="button" className="quiet-button" onClick={acceptRest}>
          {words.acceptRest(open.length)}
        </button>
      )}
      {document.state === "review" ? (
        <button type="button" className="button primary" onClick={() => void publish()}>
          {words.publish}
        </button>
      ) : null}
      {document.state === "published" ? (
        <Link to="/documents/$id" params={{ id: document.id }} className="button">
          {words.openText}
        </Link>
      ) : null}
    </div>
  );
};

const Notice = ({ reviewer, book: { document } }: Pick<ReviewHeadProps, "reviewer" | "book">) => {
  const words = useWords().review;
  const waiting = reviewer.items.size > reviewer.decided;
  const notices = { published: words.published, discarded: words.discarded, withdrawn: words.withdrawn };
  const notice =
    document.state === "review"
      ? waiting || reviewer.items.size === 0
        ? null
        : words.finish
      : notices[document.state];
  return notice === null ? null : (
    <p className="notice" role="status">
      {notice}
    </p>
  );
};

/** The held document it looks like, or the edition it was confirmed to follow, and the way to the comparison. */
const Edition = ({ document }: { readonly document: DocumentDetail }) => {
  const { messages, language } = usePreferences();
  const { resembles, supersedes } = document.edition;
  if (resembles === null && supersedes === null) return null;
  const share = resembles === null || resembles.shared === null ? null : percent(resembles.shared, language);
  return (
    <p className="notice">
      <Link to="/documents/$id/edition" params={{ id: document.id }}>
        {resembles === null
          ? messages.edition.supersedes(supersedes?.title ?? "")
          : messages.edition.deskLink(resembles.title, share)}
      </Link>
    </p>
  );
};

/** What can be opened under the head. */
type Shelf = "description" | "reading" | "reviewers";

const Shelves = ({ open, onOpen }: { readonly open: Shelf | null; readonly onOpen: (shelf: Shelf | null) => void }) => {
  const words = useWords();
  const names = {
    description: words.description.title,
    reading: words.reading.title,
    reviewers: words.reviewers.title,
  };
  return (["description", "reading", "reviewers"] as const).map((shelf) => (
    <button
      key={shelf}
      type="button"
      className="details-button"
      aria-expanded={open === shelf}
      onClick={() => onOpen(open === shelf ? null : shelf)}
    >
      {names[shelf]}
    </button>
  ));
};

/** Which document is under review, what it says of itself, how it was read, and how to bring the review to its end. */
export const ReviewHead = (props: ReviewHeadProps) => {
  const { document } = props.book;
  const all = useWords();
  const queries = useQueryClient();
  const [open, setOpen] = useState<Shelf | null>(null);
  const [title, setTitle] = useState(document.title);
  const described = (changed: DocumentDetail) => {
    setTitle(changed.title);
    void queries.invalidateQueries({ queryKey: ["plan", document.id] });
  };
  return (
    <>
      <Head title={all.review.title(title)} description={title} canonical={`/import/${document.id}`} />
      <p className="review-back">
        <Link to="/import">← {all.review.back}</Link>
        <Shelves open={open} onOpen={setOpen} />
      </p>
      <header className="review-bar">
        <h1 lang="zh-CN">{title}</h1>
        <Closing {...props} />
      </header>
      {open === null ? null : (
        <div className="review-description">
          {open === "description" ? (
            <>
              <p className="second">{all.description.note}</p>
              <DescriptionPanel id={document.id} onChange={described} />
            </>
          ) : null}
          {open === "reading" ? <ReadingPanel {...props} /> : null}
          {open === "reviewers" ? (
            <ReviewersPanel reviewer={props.reviewer} document={document} onReload={props.onReload} />
          ) : null}
        </div>
      )}
      <Notice {...props} />
      <Edition document={document} />
    </>
  );
};
