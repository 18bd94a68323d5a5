import type { Breakdown, WorkPage } from "@lantu/server/contract";
import { period } from "../../format/time.ts";
import { useWorksWords } from "../../messages/works.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { UnitName } from "../key-works/KeyWorksTable.tsx";

type Assignment = NonNullable<WorkPage["items"][number]["assignment"]>;

const Assigned = ({ assignment }: { readonly assignment: Assignment }) => {
  const { messages, language } = usePreferences();
  const words = useWorksWords();
  const { lead, cooperating, supporting, deadline, importance } = assignment;
  const rows = [
    { name: words.leads, units: lead === null ? [] : [lead] },
    { name: words.cooperating, units: cooperating },
    { name: words.supporting, units: supporting },
  ];
  return (
    <dl className="facts">
      {rows.map(({ name, units }) =>
        units.length === 0 ? null : (
          <div className="fact" key={name}>
            <dt>{name}</dt>
            <dd>
              {units.map((unit, at) => (
                <span key={unit.id}>
                  {at === 0 ? "" : messages.separators.list}
                  <UnitName unit={unit} />
                </span>
              ))}
            </dd>
          </div>
        ),
      )}
      {deadline === null ? null : (
        <div className="fact">
          <dt>{words.deadlineAssigned}</dt>
          <dd>{period(deadline, language)}</dd>
        </div>
      )}
      {importance === null ? null : (
        <div className="fact">
          <dt>{words.importance}</dt>
          <dd>{words.importances[importance]}</dd>
        </div>
      )}
    </dl>
  );
};

const Unassigned = () => <p className="second">{useWorksWords().unassigned}</p>;

/** Who answers for a commitment now, and what was said of it. */
export const AssignedNow = ({ assignment }: { readonly assignment: Assignment | null }) =>
  assignment === null ? <Unassigned /> : <Assigned assignment={assignment} />;

/** Who led a commitment at the time a page tells of. */
export const LedThen = ({ lead }: { readonly lead: Breakdown["commitment"]["lead"] }) => {
  const words = useWorksWords();
  if (lead === null) return <Unassigned />;
  return (
    <p>
      <span className="second">{words.leads}</span> <UnitName unit={lead} />
    </p>
  );
};
