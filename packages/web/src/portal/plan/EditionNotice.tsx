import type { DocumentDetail } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { percent } from "../../format/number.ts";
import { usePreferences } from "../../shell/preferences.tsx";

/** Where a document stands among the editions of its text, and the way to the comparison. */
export const EditionNotice = ({ document }: { readonly document: DocumentDetail }) => {
  const { messages, language } = usePreferences();
  const words = messages.edition;
  const { supersededBy, supersedes, resembles } = document.edition;
  const compare = (id: string) => (
    <Link to="/documents/$id/edition" params={{ id }}>
      {words.report}
    </Link>
  );
  return (
    <>
      {supersededBy === null ? null : (
        <p className="notice superseded">
          <Link to="/documents/$id" params={{ id: supersededBy.id }}>
            {words.supersededBy(supersededBy.title)}
          </Link>{" "}
          · {compare(supersededBy.id)}
        </p>
      )}
      {supersedes === null ? null : (
        <p className="second">
          <Link to="/documents/$id" params={{ id: supersedes.id }}>
            {words.supersedes(supersedes.title)}
          </Link>{" "}
          · {compare(document.id)}
        </p>
      )}
      {resembles === null ? null : (
        <p className="notice">
          <Link to="/documents/$id/edition" params={{ id: document.id }}>
            {words.deskLink(resembles.title, resembles.shared === null ? null : percent(resembles.shared, language))}
          </Link>
        </p>
      )}
    </>
  );
};
