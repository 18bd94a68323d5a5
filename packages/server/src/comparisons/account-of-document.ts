import type { Account } from "@lantu/core/indicators";
import { ReadProblem } from "@lantu/readers";
import type { Store } from "@lantu/store";
import type { PlanReader } from "../imports/plan-reader.ts";
import { correctedAccount } from "./corrected-account.ts";

/** What making an account needs. */
export interface AccountServices {
  readonly store: Store;
  readonly reader: PlanReader;
}

/** The account of a document, and the version of the document it is of. */
export interface AccountOfVersion {
  readonly account: Account;
  readonly version: number;
}

/**
 * What a document says, as comparisons need it: its bytes are read again as people chose, in a worker, and what people
 * made of the reading is laid over it.
 * @throws ReadProblem where there is no such document, its bytes are gone, or they can no longer be read
 */
export async function accountOfDocument(services: AccountServices, documentId: string): Promise<Account> {
  return (await accountOfVersion(services, documentId)).account;
}

/** The account with the version of the document it was made of, for whoever keeps it. Throws as above. */
export async function accountOfVersion(
  { store, reader }: AccountServices,
  documentId: string,
  signal?: AbortSignal,
): Promise<AccountOfVersion> {
  const told = await store.documents.told(documentId);
  const bytes = told === null ? null : await store.sources.bytes(told.sha256);
  if (told === null || bytes === null || reader.account === undefined) throw new ReadProblem("file-unreadable");
  const { encoding, keep } = told.choices;
  const options = { encoding, keep, ...(signal === undefined ? {} : { signal }) };
  const read = await reader.account(bytes, told.fileName, documentId, options);
  return { account: correctedAccount(read, told), version: told.version };
}
