import type { Import } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { useWords } from "../words/use-words.ts";
import { isPublishable, isWorking, titleOf } from "./import-list.ts";
import type { ImportActions } from "./use-import-actions.tsx";

interface ImportButtonsProps {
  readonly one: Import;
  readonly actions: ImportActions;
}

const ReviewButtons = ({ one, actions }: ImportButtonsProps) => {
  const words = useWords().import;
  const title = titleOf(one);
  return (
    <>
      {isPublishable(one) ? (
        <>
          <Link
            to="/import/$id"
            params={{ id: one.document ?? one.id }}
            className="button"
            aria-label={words.reviewOne(title)}
          >
            {words.review}
          </Link>
          <button
            type="button"
            className="quiet-button"
            aria-label={words.publishOne(title)}
            onClick={() => actions.publish([one])}
          >
            {words.publish}
          </button>
        </>
      ) : null}
      <button
        type="button"
        className="quiet-button"
        aria-label={words.discardOne(title)}
        onClick={() => void actions.discard(one)}
      >
        {words.discard}
      </button>
    </>
  );
};

/** What can be done next with one import. */
export const ImportButtons = ({ one, actions }: ImportButtonsProps) => {
  const words = useWords().import;
  if (isWorking(one))
    return (
      <div className="import-actions">
        <button
          type="button"
          className="quiet-button"
          aria-label={words.stopOne(one.fileName)}
          onClick={() => void actions.stop(one)}
        >
          {words.stop}
        </button>
      </div>
    );
  const held = one.document !== null && (one.state === "duplicate" || one.state === "published");
  const notAPlan = one.state === "failed" && one.problem?.code === "file-not-a-plan";
  const discarded = one.state === "discarded" && one.summary?.state === "discarded";
  return (
    <div className="import-actions">
      {one.state === "review" ? <ReviewButtons one={one} actions={actions} /> : null}
      {one.state === "published" && one.document !== null ? (
        <Link
          to="/import/$id"
          params={{ id: one.document }}
          className="quiet-button"
          aria-label={words.correctOne(titleOf(one))}
        >
          {words.correct}
        </Link>
      ) : null}
      {held ? (
        <Link
          to="/documents/$id"
          params={{ id: one.document ?? "" }}
          className="button"
          aria-label={one.state === "duplicate" ? `${words.openHeld}: ${titleOf(one)}` : words.readOne(titleOf(one))}
        >
          {one.state === "duplicate" ? words.openHeld : words.read}
        </Link>
      ) : null}
      {notAPlan ? (
        <button
          type="button"
          className="button"
          aria-label={words.insistOne(one.fileName)}
          onClick={() => void actions.insist(one)}
        >
          {words.insist}
        </button>
      ) : null}
      {discarded ? (
        <button
          type="button"
          className="button"
          aria-label={words.restoreOne(one.fileName)}
          onClick={() => void actions.bringBack(one)}
        >
          {words.restore}
        </button>
      ) : null}
    </div>
  );
};
