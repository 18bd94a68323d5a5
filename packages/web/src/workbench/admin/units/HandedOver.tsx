import type { Unit, UnitDetail } from "@lantu/server/contract";
import { useAdminWords } from "../../words/admin.ts";
import type { Ending } from "./ending.ts";
import { Owes, owedOf } from "./Owes.tsx";

interface HandedOverProps {
  readonly ending: Ending;
  readonly unit: UnitDetail;
  readonly units: readonly Unit[];
}

/** Says, before it is done, what goes over to whom, or what stays behind. */
export const HandedOver = ({ ending, unit, units }: HandedOverProps) => {
  const all = useAdminWords();
  const { ending: words } = all.units;
  const nameOf = (id: string): string => units.find((one) => one.id === id)?.name ?? id;
  const into = ending.into === "" ? (ending.fresh[0]?.name ?? "") : nameOf(ending.into);
  const nothing = owedOf(unit.owes) === 0;
  const text = { close: words.closeBlocked, merge: words.mergeText(into || "…"), split: words.splitText }[ending.how];
  return (
    <section className="handed-over" aria-live="polite">
      <h3>{words.handsOver}</h3>
      {nothing ? (
        <p className="second">{words.handsNothing}</p>
      ) : (
        <>
          <p className={ending.how === "close" ? "doubt" : undefined}>{text}</p>
          <Owes owes={unit.owes} />
        </>
      )}
      {ending.how === "merge" && ending.others.length > 0 ? (
        <p>{words.mergeOthersText(ending.others.map(nameOf).join(" · "))}</p>
      ) : null}
    </section>
  );
};
