import type { AssignmentSet, AssignmentsGiven, WorkLine, WorkPage } from "@lantu/server/contract";
import { type AssignAddress, deskConditions } from "../../../address/assign.ts";
import { writeQuery } from "../../../address/query.ts";
import { deskApi } from "../../api/desk-api.ts";
import { deskAddress } from "../addresses.ts";
import type { Prospect } from "../Changes.tsx";
import { withChange } from "../edits/line-edit.ts";
import type { DeskChange } from "../fields.ts";
import { proposedSet, valuesOf } from "../held.ts";

/** A line with what its text proposes and nobody has said. */
export interface Acceptable {
  readonly line: WorkLine;
  readonly set: AssignmentSet;
}

const pageSize = 500;
/** As many as one act takes. */
const most = 5000;

/** Goes through all lines a filter leaves whose text proposes something; tells after each page how far it is. */
export const collect = async (
  address: AssignAddress,
  onPage: (done: number, all: number) => void,
  signal: AbortSignal,
): Promise<readonly Acceptable[]> => {
  const found: Acceptable[] = [];
  const conditions = { ...deskConditions(address), proposed: "true", limit: pageSize };
  let seen = 0;
  let after: string | undefined;
  do {
    const page = await deskApi.get<WorkPage>(deskAddress.lines(writeQuery({ ...conditions, after })));
    seen += page.items.length;
    onPage(seen, page.total);
    for (const line of page.items) {
      const set = proposedSet(line);
      if (set !== null && set.lead != null) found.push({ line, set });
    }
    after = page.next ?? undefined;
  } while (after !== undefined && found.length < most && !signal.aborted);
  return found.slice(0, most);
};

/** The act that takes all of them in. */
export const acceptance = (all: readonly Acceptable[]): AssignmentsGiven => ({
  assignments: all.map(({ line, set }) => ({ commitment: line.id, version: line.version, set })),
});

/** A line as it is and as it would be. */
export const prospectOf = ({ line, set }: Acceptable): Prospect => {
  const before = valuesOf(line.assignment);
  return { id: line.id, title: line.title, before, after: withChange(before, set as DeskChange) };
};
