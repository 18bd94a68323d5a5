import { hash, verify } from "@node-rs/argon2";
import { HttpProblem } from "../http/problem.ts";
import { COMMON_PASSWORDS } from "./common-passwords.ts";
import { newToken } from "./tokens.ts";

/** argon2id with 19 MiB, two passes, one lane: OWASP Password Storage Cheat Sheet; some 20 ms of a core. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Characters a password has at least. */
export const LEAST_CHARACTERS = 10;

/** Hashes a password, off the main thread; answers the PHC form. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFC"), COST);

/** A hash nobody has the password of: what is compared with where there is no account, to take the same time. */
let nobodys: Promise<string> | undefined;

/** Whether a password is the one hashed; without a hash it never is, after the same work. */
export async function fitsPassword(held: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword(newToken());
  const fits = await verify(held ?? (await nobodys), password.normalize("NFC"));
  return held !== null && fits;
}

/** Refuses passwords that are short, that everybody tries, or that contain the account. Throws `password-weak`. */
export function refuseWeak(password: string, account: string): void {
  const plain = password.normalize("NFKC").toLowerCase();
  const long = [...password].length >= LEAST_CHARACTERS;
  const varied = new Set(plain).size > 3;
  const telling = account.length > 2 && plain.includes(account.toLowerCase());
  if (!long || !varied || telling || isCommon(plain))
    throw new HttpProblem("password-weak", { least: LEAST_CHARACTERS });
}

/** Everybody's password stays everybody's with digits or signs around it. */
function isCommon(plain: string): boolean {
  const core = plain.replace(/^[^a-z\p{Script=Han}]+|[^a-z\p{Script=Han}]+$/gu, "");
  return COMMON_PASSWORDS.has(plain) || COMMON_PASSWORDS.has(core);
}
