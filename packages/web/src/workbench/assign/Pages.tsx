import type { WorkPage } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { type AssignAddress, deskSorts } from "../../address/assign.ts";
import { firstPage, turned } from "../../address/turn.ts";
import { readOne } from "../../address/value.ts";
import { useAssignWords } from "../words/assign.ts";

interface PagesProps {
  readonly page: WorkPage;
  /** As chosen last. */
  readonly address: AssignAddress;
  /** That of the lines to be seen. */
  readonly shown: AssignAddress;
  readonly fetching: boolean;
  readonly onChange: (change: AssignAddress) => void;
}

/** How many there are, in what order, and the way to the others. */
export const Pages = ({ page, address, shown, fetching, onChange }: PagesProps) => {
  const { table: words } = useAssignWords();
  const { total, previous, next } = page;
  return (
    <nav className="pager" aria-label={words.pages}>
      <span role="status">
        {words.total(total)}
        {fetching ? ` · ${words.refreshing}` : ""}
      </span>
      {previous === null ? null : (
        <>
          <Link to="/work/assign" search={{ ...address, ...firstPage }}>
            {words.first}
          </Link>
          <Link to="/work/assign" search={turned(address, shown, { before: previous })} rel="prev">
            ← {words.previous}
          </Link>
        </>
      )}
      {next === null ? null : (
        <Link to="/work/assign" search={turned(address, shown, { after: next })} rel="next">
          {words.next} →
        </Link>
      )}
      <label>
        {words.sort}{" "}
        <select
          value={address.sort ?? "position"}
          onChange={({ target }) => onChange({ sort: readOne(target.value, deskSorts) })}
        >
          {Object.entries(words.sorts).map(([sort, name]) => (
            <option key={sort} value={sort}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </nav>
  );
};
