import { documentOf, type EntryBody, isItemBody } from "@lantu/core/ledger";
import { itemSubjects } from "../items/line.ts";
import { subjectsOf } from "../ledger/summary.ts";

/** Everything an entry is about, as it was noted when the entry was made. */
export function subjectsOfEntry(entry: EntryBody): readonly string[] {
  if (isItemBody(entry)) return itemSubjects(entry);
  const { subject } = entry;
  switch (entry.kind) {
    case "alignments.decided":
      return [...new Set([...subject.split("~"), subject])];
    case "findings.judged":
    case "targets.judged":
      return [...new Set([subject, ...entry.payload.documents])];
    case "observations.published":
    case "observations.withdrawn":
    case "observations.restored":
    case "concepts.added":
    case "concepts.redefined":
    case "concepts.merged":
    case "concepts.split":
      return [subject];
    default:
      return subjectsOf(entry, documentOf(subject));
  }
}
