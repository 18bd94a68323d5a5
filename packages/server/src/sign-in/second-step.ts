import { randomBytes } from "node:crypto";
import type { Person } from "@lantu/core/ledger";
import type { Secrets, Store } from "@lantu/store";
import { Secret, TOTP } from "otpauth";
import type { Sealer } from "./sealing.ts";
import { digestOf } from "./tokens.ts";

/** Seconds a code stands for (RFC 6238 5.2), as every authenticator has it. */
const PERIOD = 30;
/** Codes before and after the present one that count too: clocks differ. */
const WINDOW = 1;
const RECOVERY_CODES = 10;
/** Bytes of a recovery code: 80 random bits need no slow hash. */
const RECOVERY_BYTES = 10;

/** The second step of signing in: codes of an authenticator (TOTP, RFC 6238), or recovery codes. */
export interface SecondStep {
  /** Offers a secret; it counts once a code of it was given. */
  offer(person: Person): Promise<{ readonly uri: string; readonly secret: string }>;
  /** Takes the first code; answers the recovery codes, or null where it does not fit. `before` is done once it fits. */
  confirm(person: Person, code: string, before: () => Promise<void>): Promise<readonly string[] | null>;
  /** Whether a code or recovery code fits; each does once. */
  fits(person: Person, secrets: Secrets, code: string): Promise<boolean>;
}

/** Makes the second step of a server. */
export function secondStepOf({ accounts: { secrets } }: Store, sealer: Sealer): SecondStep {
  const stepOf = (person: Person, { totp }: Secrets, code: string): number | null => {
    const secret = totp === null ? null : sealer.open(totp, person.id);
    if (secret === null || !/^\d{6}$/.test(code)) return null;
    const delta = totpOf(person.account, secret).validate({ token: code, window: WINDOW });
    return delta === null ? null : Math.floor(Date.now() / 1000 / PERIOD) + delta;
  };
  return {
    offer: async ({ id, account }) => {
      const secret = new Secret({ size: 20 }).base32;
      await secrets.offerSecondStep(id, sealer.seal(secret, id));
      return { uri: totpOf(account, secret).toString(), secret };
    },
    confirm: async (person, code, before) => {
      const held = await secrets.get(person.id);
      const step = held === null || held.totpSince !== null ? null : stepOf(person, held, plain(code));
      if (step === null) return null;
      await before();
      const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
      return (await secrets.confirmSecondStep(person.id, step, codes.map(recoveryDigest))) ? codes : null;
    },
    fits: async (person, held, code) => {
      const step = stepOf(person, held, plain(code));
      if (step !== null) return secrets.useStep(person.id, step);
      return secrets.useRecovery(person.id, recoveryDigest(code));
    },
  };
}

const totpOf = (account: string, secret: string): TOTP =>
  new TOTP({ issuer: "Lantu", label: account, period: PERIOD, digits: 6, secret: Secret.fromBase32(secret) });

/** Without the spaces authenticators show in the middle. */
const plain = (code: string): string => code.replace(/\s/g, "");

/** Four groups of five letters and digits. */
const newRecoveryCode = (): string =>
  randomBytes(RECOVERY_BYTES)
    .toString("hex")
    .replace(/(.{5})(?=.)/g, "$1-");

const recoveryDigest = (code: string): string => digestOf(code.toLowerCase().replace(/[^0-9a-f]/g, ""));
