import { sql } from "drizzle-orm";
import type { Connection } from "../database.ts";

/** Counts the commitments of a document anew, so that lists of documents need not. */
export async function recount(transaction: Connection, document: string): Promise<void> {
  await transaction.execute(sql`
    update documents d set counts = d.counts || t.counts
    from (
      select jsonb_build_object(
        'commitments', count(*) filter (where state in ('proposed', 'accepted')),
        'indicators', count(*) filter (where state in ('proposed', 'accepted') and kind = 'indicator'),
        'tasks', count(*) filter (where state in ('proposed', 'accepted') and kind = 'task'),
        'projects', count(*) filter (where state in ('proposed', 'accepted') and kind = 'project'),
        'binding', count(*) filter (where state in ('proposed', 'accepted') and nature = 'binding'),
        'withoutLead', count(*) filter (where state in ('proposed', 'accepted') and lead_names = '{}'),
        'doubtful', count(*) filter (where state in ('proposed', 'accepted') and doubt_codes <> '{}'),
        'proposed', count(*) filter (where state = 'proposed'),
        'unconfirmed', count(*) filter (where state = 'proposed' and origin = 'proposer'),
        'accepted', count(*) filter (where state = 'accepted'),
        'rejected', count(*) filter (where state = 'rejected')
      ) as counts
      from commitments where document = ${document}
    ) t where d.id = ${document}`);
}
