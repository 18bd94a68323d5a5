import type { JudgementDetail } from "@lantu/server/contract";
import { quantityText } from "../../../format/quantity-text.ts";
import { period } from "../../../format/time.ts";
import { useCockpitWords } from "../../../messages/cockpit.ts";
import { usePreferences } from "../../../shell/preferences.tsx";
import { CitedQuote } from "../../comparison/CitedQuote.tsx";
import type { NameOf } from "../../comparison/names.ts";

interface SidesProps {
  readonly judged: JudgementDetail;
  readonly nameOf: NameOf;
}

const UnitSide = ({ judged: { unitSays, commitment } }: Pick<SidesProps, "judged">) => {
  const { language } = usePreferences();
  const { panel } = useCockpitWords();
  if (unitSays === null) return <p className="second">{panel.noUnit}</p>;
  const { unit, answer, done, value, report } = unitSays;
  const words = [
    panel.answers[answer],
    value === null ? null : quantityText(value, commitment.target?.unit ?? null, language),
    done ? panel.done : null,
  ].filter((part) => part !== null);
  return (
    <p>
      {panel.unitSaid(unit?.now ?? unit?.name ?? "", period(unitSays.period, language), words.join(" · "))}{" "}
      {/* A page load, not a navigation: the workbench has a content security policy of its own. */}
      <a href={`/work/report/${encodeURIComponent(report)}`} aria-label={`${panel.unitSide} ${report}`}>
        →
      </a>
    </p>
  );
};

const DocumentSide = ({ judged: { documentsSay }, nameOf }: SidesProps) => {
  const { panel } = useCockpitWords();
  if (documentsSay.length === 0) return <p className="second">{panel.noDocument}</p>;
  return documentsSay.map((said) => (
    <CitedQuote
      key={`${said.document} ${said.start}`}
      cited={said}
      nameOf={nameOf}
      facts={said.expected ? panel.expected : said.reached ? panel.said : panel.saidNot}
    />
  ));
};

const DataSide = ({ judged: { last } }: Pick<SidesProps, "judged">) => {
  const { language } = usePreferences();
  const { panel } = useCockpitWords();
  if (last === null) return <p className="second">{panel.noData}</p>;
  return (
    <p>
      <strong>{quantityText(last.value, last.unit, language)}</strong>
      {last.period === null ? null : <span className="second"> · {period(last.period, language)}</span>}
    </p>
  );
};

/** What the unit says, what documents say and what the data say, side by side. */
export const Sides = ({ judged, nameOf }: SidesProps) => {
  const { panel } = useCockpitWords();
  return (
    <section>
      <h3>{panel.sides}</h3>
      <div className="judgement-sides" data-disagrees={judged.disagrees || undefined}>
        <div>
          <h4>{panel.unitSide}</h4>
          <UnitSide judged={judged} />
        </div>
        <div>
          <h4>{panel.documentSide}</h4>
          <DocumentSide judged={judged} nameOf={nameOf} />
        </div>
        <div>
          <h4>{panel.dataSide}</h4>
          <DataSide judged={judged} />
        </div>
      </div>
    </section>
  );
};
