import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Seals secrets so that whoever has the database alone cannot read them. */
export interface Sealer {
  /** `about`: what the secret belongs to; sealed for one thing, it does not open for another. */
  seal(secret: string, about: string): Buffer;
  /** null where it was not sealed here, for this, or was altered. */
  open(sealed: Uint8Array, about: string): string | null;
}

const FILE = "sign-in.key";
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM under a key of the installation, kept beside the data (`sign-in.key`, for its owner alone) and made when it
 * is first needed. Without it second steps have to be set up anew.
 */
export function sealerIn(dataDir: string): Sealer {
  let key: Buffer | undefined;
  const theKey = (): Buffer => {
    key ??= keyIn(dataDir);
    return key;
  };
  return {
    seal: (secret, about) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv("aes-256-gcm", theKey(), nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(Buffer.from(about));
      const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    },
    open: (sealed, about) => {
      try {
        const nonce = sealed.subarray(0, NONCE_BYTES);
        const decipher = createDecipheriv("aes-256-gcm", theKey(), nonce, { authTagLength: TAG_BYTES });
        decipher.setAAD(Buffer.from(about));
        decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
        const opened = decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES));
        return Buffer.concat([opened, decipher.final()]).toString("utf8");
      } catch {
        return null;
      }
    },
  };
}

function keyIn(dataDir: string): Buffer {
  const path = join(dataDir, FILE);
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(path, randomBytes(KEY_BYTES).toString("base64"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  const key = Buffer.from(readFileSync(path, "utf8"), "base64");
  if (key.length !== KEY_BYTES) throw new Error(`${path} is no key`);
  return key;
}
