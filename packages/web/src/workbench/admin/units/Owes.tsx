import type { UnitDetail } from "@lantu/server/contract";
import { useAdminWords } from "../../words/admin.ts";

type OwedKind = keyof UnitDetail["owes"];

const kinds: readonly OwedKind[] = [
  "leads",
  "cooperates",
  "supports",
  "shares",
  "steps",
  "reports",
  "people",
  "children",
];

/** How much belongs to a unit, all told. */
export const owedOf = (owes: UnitDetail["owes"]): number => kinds.reduce((sum, kind) => sum + owes[kind], 0);

/** What belongs to a unit, in words. */
export const Owes = ({ owes }: { readonly owes: UnitDetail["owes"] }) => {
  const { units: words } = useAdminWords();
  if (owedOf(owes) === 0) return <p className="second">{words.owesNothing}</p>;
  return (
    <ul className="owes">
      {kinds.map((kind) => (owes[kind] === 0 ? null : <li key={kind}>{words.owes[kind](owes[kind])}</li>))}
    </ul>
  );
};
