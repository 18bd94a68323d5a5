import { useMessages } from "../../shell/preferences.tsx";

interface KindMarkProps {
  readonly kind: "indicator" | "task" | "project";
}

/** The kind of a commitment: its word, over the line that marks this kind in the text. */
export const KindMark = ({ kind }: KindMarkProps) => {
  const { kinds } = useMessages();
  return <span className={`kind-mark ${kind}`}>{kinds[kind]}</span>;
};

/** Nature of a commitment: 约束性 in cinnabar, the rest in plain ink. */
export const NatureMark = ({ nature }: { readonly nature: "binding" | "expected" | null }) => {
  const { natures } = useMessages();
  if (nature === null) return <span className="nature none">{natures.none}</span>;
  return <span className={`nature ${nature}`}>{natures[nature]}</span>;
};
