import type { DocumentDetail, Import, ImportList } from "@lantu/server/contract";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { App } from "antd";
import { useState } from "react";
import { createApi } from "../../api/api.ts";
import { browserTransport } from "../../api/browser.ts";
import { Head } from "../../shell/page-head.tsx";
import { addressOf } from "../api/addresses.ts";
import { DescriptionPanel } from "../description/DescriptionPanel.tsx";
import { useImportActions } from "../import/use-import-actions.tsx";
import { useWords } from "../words/use-words.ts";
import type { Reviewer } from "./use-reviewer.tsx";

const api = createApi(browserTransport);

interface ReviewHeadProps {
  readonly reviewer: Reviewer;
  readonly document: DocumentDetail;
  readonly onReload: () => Promise<void>;
}

/** The import a document waits with. */
const findImport = async (document: string): Promise<Import | undefined> => {
  const { items } = await api.get<ImportList>(`${addressOf.imports(500)}&state=review`);
  return items.find((one) => one.document === document);
};

const nothing = () => {};

/** Accepts what is left, publishes the whole. */
const Closing = ({ reviewer, document, onReload }: ReviewHeadProps) => {
  const { modal, notification } = App.useApp();
  const { review: words, cancel } = useWords();
  const actions = useImportActions(nothing);
  const open = [...reviewer.items.values()].filter(({ state }) => state === "proposed");
  const doubtful = open.filter(({ doubts }) => doubts.length > 0).length;
  const acceptRest = () =>
    modal.confirm({
      title: words.acceptRestTitle(open.length),
      content: <p className={doubtful === 0 ? undefined : "doubt"}>{words.acceptRestText(doubtful)}</p>,
      icon: null,
      okText: words.accept,
      cancelText: cancel,
      onOk: () => {
        reviewer.decideMany(
          open.map(({ id }) => id),
          "accept",
        );
        notification.success({ title: words.acceptRestDone(open.length), duration: 5, role: "status" });
      },
    });
  const publish = async () => {
    await reviewer.idle();
    const found = await findImport(document.id);
    if (found !== undefined) actions.publish([found], () => void onReload());
  };
  return (
    <div className="review-closing">
      {open.length === 0 || !reviewer.canWrite ? null : (
        <button type="button" className="quiet-button" onClick={acceptRest}>
          {words.acceptRest(open.length)}
        </button>
      )}
      {document.state === "review" && reviewer.items.size > 0 ? (
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

const Notice = ({ reviewer, document }: Pick<ReviewHeadProps, "reviewer" | "document">) => {
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

/** Which document is under review, what it says of itself, and how to bring the review to its end. */
export const ReviewHead = (props: ReviewHeadProps) => {
  const { document } = props;
  const all = useWords();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
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
        <button type="button" className="details-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {all.description.title}
        </button>
      </p>
      <header className="review-bar">
        <h1 lang="zh-CN">{title}</h1>
        <Closing {...props} />
      </header>
      {open ? (
        <div className="review-description">
          <p className="second">{all.description.note}</p>
          <DescriptionPanel id={document.id} onChange={described} />
        </div>
      ) : null}
      <Notice reviewer={props.reviewer} document={document} />
    </>
  );
};
