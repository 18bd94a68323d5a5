import type { Account } from "@lantu/core/indicators";
import { ReadProblem } from "@lantu/readers";
import type { Store, ToldDocument } from "@lantu/store";
import type { PlanReader } from "../imports/plan-reader.ts";
import { correctedAccount } from "./corrected-account.ts";
import { readingBasis } from "./reading-basis.ts";

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
 * What a document says, as comparisons need it: what people made of its reading is laid over
 * what was read. Where that is not kept, its bytes are read again as people chose, in a worker.
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
  if (told === null) throw new ReadProblem("file-unreadable");
  const kept = await store.conclusions.readAccount(documentId, readingBasis(told.sha256, told.choices));
  const read = kept ?? (await readAgain({ store, reader }, told, signal));
  return { account: correctedAccount(read, told), version: told.version };
}

/** What a document says by its bytes, kept for the next time. */
async function readAgain(
  { store, reader }: AccountServices,
  { id, sha256, fileName, choices }: ToldDocument,
  signal?: AbortSignal,
): Promise<Account> {
  const bytes = await store.sources.bytes(sha256);
  if (bytes === null || reader.account === undefined) throw new ReadProblem("file-unreadable");
  const { encoding, keep } = choices;
  const options = { encoding, keep, ...(signal === undefined ? {} : { signal }) };
  const read = await reader.account(bytes, fileName, id, options);
  await store.conclusions.keepAccount(read, readingBasis(sha256, choices));
  return read;
}
