import { createHash, randomBytes } from "node:crypto";

/** A secret nobody can guess: 256 random bits, 43 characters of base64url. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What is kept of a secret: SHA-256 in hexadecimal. A secret of 256 random bits needs no salt. */
export const digestOf = (token: string): string => createHash("sha256").update(token, "utf8").digest("hex");

/** Whether a text can be one of the tokens made here. */
export const isToken = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);
