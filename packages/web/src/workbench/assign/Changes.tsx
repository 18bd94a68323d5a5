import { useAssignWords } from "../words/assign.ts";
import { type DeskValues, deskFields, differing } from "./fields.ts";
import { SaidText, saidIn } from "./SaidText.tsx";
import type { UnitIndex } from "./units/unit-search.ts";

/** A commitment as it is and as it would be. */
export interface Prospect {
  readonly id: string;
  readonly title: string;
  readonly before: DeskValues;
  readonly after: DeskValues;
}

/** What an act would change, line by line and field by field. */
export const Changes = ({
  prospects,
  index,
}: {
  readonly prospects: readonly Prospect[];
  readonly index: UnitIndex;
}) => {
  const words = useAssignWords();
  return (
    <table className="changes">
      <thead>
        <tr>
          <th scope="col">{words.table.commitment}</th>
          <th scope="col">{words.merge.field}</th>
          <th scope="col">{words.bulk.before}</th>
          <th scope="col">{words.bulk.after}</th>
        </tr>
      </thead>
      {prospects.map(({ id, title, before, after }) => {
        const fields = deskFields.filter((field) => field in differing(after, before));
        return (
          <tbody key={id}>
            {fields.map((field, at) => (
              <tr key={field}>
                {at === 0 ? (
                  <th scope="rowgroup" rowSpan={fields.length} lang="zh-CN">
                    {title}
                  </th>
                ) : null}
                <td>{words.fields[field]}</td>
                <td className="change-before">
                  <SaidText said={saidIn(before, field)} index={index} />
                </td>
                <td>
                  <SaidText said={saidIn(after, field)} index={index} />
                </td>
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
};
