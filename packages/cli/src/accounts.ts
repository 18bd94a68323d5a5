import { basename, extname } from "node:path";
import { type Account, accountOf, read } from "@lantu/core";
import { readFile } from "@lantu/readers";
import { type ExtractIo, problemSentence } from "./extract.ts";
import { say } from "./messages/extract.ts";

/** Accounts of the files that could be read, and whether all could. */
export interface AccountsRead {
  readonly accounts: readonly Account[];
  readonly complete: boolean;
}

/**
 * Reads files into accounts, each named by its file name without ending; `-` is standard input. A file that cannot be
 * read is named on the error stream and the others go on; of two files of one name the second is named by its path.
 */
export async function readAccounts(files: readonly string[], io: ExtractIo): Promise<AccountsRead> {
  const accounts: Account[] = [];
  for (const file of files) {
    const account = await accountOfFile(file, new Set(accounts.map(({ document }) => document)), io);
    if (account !== null) accounts.push(account);
  }
  return { accounts, complete: accounts.length === files.length };
}

async function accountOfFile(file: string, taken: ReadonlySet<string>, io: ExtractIo): Promise<Account | null> {
  const name = file === "-" ? say(io.language, "standard-input") : file;
  try {
    const bytes = file === "-" ? await io.standardInput() : await io.bytesOf(file);
    const source = await readFile(bytes, file === "-" ? name : basename(file));
    const short = basename(file, extname(file));
    return accountOf(read(source), taken.has(short) ? file : short);
  } catch (thrown) {
    io.err(`${problemSentence(thrown, name, io.language)}\n`);
    return null;
  }
}
