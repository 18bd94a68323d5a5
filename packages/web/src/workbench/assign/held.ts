import type { Assignment, AssignmentSet, NamedAs, WorkLine } from "@lantu/server/contract";
import { type DeskValues, unsaid } from "./fields.ts";

const idOf = ({ id }: NamedAs): string => id;

/** What an assignment says, with units by their ids. */
export const valuesOf = (assignment: Assignment | null): DeskValues =>
  assignment === null
    ? unsaid
    : {
        lead: assignment.lead?.id ?? null,
        cooperating: assignment.cooperating.map(idOf),
        supporting: assignment.supporting.map(idOf),
        contact: assignment.contact,
        deadline: assignment.deadline,
        importance: assignment.importance,
        measure: assignment.measure,
        ground: assignment.ground,
      };

/** The units a line names, as they were called when it was said. */
export const namedIn = ({ assignment, proposal }: WorkLine): readonly NamedAs[] => [
  ...(assignment === null
    ? []
    : [...(assignment.lead === null ? [] : [assignment.lead]), ...assignment.cooperating, ...assignment.supporting]),
  ...[...proposal.lead, ...proposal.cooperating].flatMap(({ matches }) => matches),
];

/**
 * What the text proposes that nobody has said: the first unit it names as lead, where only one of the tree has that name,
 * and those named beside it. Null where nothing of it is certain.
 */
export const proposedSet = ({ assignment, proposal }: WorkLine): AssignmentSet | null => {
  const { lead, cooperating } = valuesOf(assignment);
  const [first, ...others] = proposal.lead.map(({ unit }) => unit);
  const proposed = lead === null ? (first ?? null) : null;
  if (lead === null && proposed === null) return null;
  const named = [...others, ...proposal.cooperating.map(({ unit }) => unit)].filter((unit) => unit !== null);
  const helping = [...new Set(named)].filter((unit) => unit !== (proposed ?? lead) && !cooperating.includes(unit));
  const set: AssignmentSet = {
    ...(proposed === null ? {} : { lead: proposed }),
    ...(helping.length === 0 || cooperating.length > 0 ? {} : { cooperating: helping }),
  };
  return Object.keys(set).length === 0 ? null : set;
};
