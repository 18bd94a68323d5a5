import { Link } from "@tanstack/react-router";
import { documentName } from "../../format/document-name.ts";
import { useAlignmentWords } from "../../messages/alignment.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useNeighbours } from "./use-neighbours.ts";

/** So many documents are named under a plan; the others wait on the page of pairs. */
const named = 4;

/** The documents a plan can be laid beside: above it, before it, after it, below it. */
export const PlanAlignments = ({ document }: { readonly document: string }) => {
  const { messages, language } = usePreferences();
  const words = useAlignmentWords();
  const neighbours = useNeighbours(document) ?? [];
  if (neighbours.length === 0) return null;
  return (
    <p className="second plan-alignments">
      {words.planLinks}
      {messages.separators.colon}
      {neighbours.slice(0, named).map(({ role, other, from, to }, index) => (
        <span key={`${from} ${to}`}>
          {index === 0 ? "" : " · "}
          {words[role]}{" "}
          <Link to="/alignments/$from/$to" params={{ from, to }} lang="zh-CN">
            {documentName({ ...other, title: other.title ?? other.fileName }, language)}
          </Link>
        </span>
      ))}
      {neighbours.length <= named ? null : (
        <>
          {" · "}
          <Link to="/alignments" search={{ document }}>
            {words.allOf}
          </Link>
        </>
      )}
    </p>
  );
};
