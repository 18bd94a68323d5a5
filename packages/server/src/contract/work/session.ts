import { z } from "zod";
import { Action, Email, Person } from "./person.ts";

/** Longer than any sentence one remembers is refused before it is hashed. */
const Secret = z.string().min(1).max(200);

/** Who asks, and what they may do anywhere. */
export const Me = z
  .object({
    who: z
      .enum(["machine", "person", "public"])
      .describe("machine: whoever is at a machine that has no accounts yet, and may do everything"),
    person: Person.nullable(),
    actions: z.array(Action).describe("what is allowed at least somewhere"),
    secondFactor: z.boolean(),
    recoveryLeft: z.number().int().describe("recovery codes that are left"),
    password: z.boolean().describe("whether the person has one here, or only comes through a provider"),
    email: z.string().nullable(),
    session: z.string().nullable().describe("id of the session this was asked in"),
  })
  .meta({ id: "Me" });
export const MePatch = z.object({ email: Email.nullable() }).strict().meta({ id: "MePatch" });

/** Ways to sign in. */
export const SignInWays = z
  .object({
    accounts: z.boolean().describe("whether anybody can sign in yet; before that the machine prints a link"),
    providers: z.array(z.object({ name: z.string(), title: z.string() })),
  })
  .meta({ id: "SignInWays" });

/** The code is asked for (second-factor-needed) once account and password go together. */
export const SignIn = z
  .object({
    account: z.string().trim().min(1).max(100),
    password: Secret,
    code: z.string().trim().max(40).optional().describe("six digits, or a recovery code"),
  })
  .strict()
  .meta({ id: "SignIn" });

export const ReturnQuery = z.object({
  return: z.string().max(2000).optional().describe("path of the page to come back to; anything but a path is left out"),
});

/** What a one-time link is for. */
export const LinkShown = z
  .object({
    purpose: z.enum(["first-administrator", "password"]),
    account: z.string().nullable(),
    name: z.string().nullable(),
    expiresAt: z.string(),
  })
  .meta({ id: "LinkShown" });

/** Sets the password and signs in. For the first administrator with the account and the name to have. */
export const LinkUsed = z
  .object({
    password: Secret,
    account: z.string().trim().max(40).optional(),
    name: z.string().trim().min(1).max(60).optional(),
  })
  .strict()
  .meta({ id: "LinkUsed" });

export const Session = z
  .object({
    id: z.string(),
    kind: z.enum(["browser", "token", "calendar"]),
    label: z.string().describe("what the browser says of itself, or what the token or calendar is called"),
    address: z.string().nullable(),
    createdAt: z.string(),
    usedAt: z.string(),
    expiresAt: z.string(),
    current: z.boolean(),
  })
  .meta({ id: "Session" });
export const SessionList = z.object({ items: z.array(Session) }).meta({ id: "SessionList" });
export const SessionsEnded = z.object({ ended: z.number().int() }).meta({ id: "SessionsEnded" });

/** A token for a program, sent as `Authorization: Bearer`. */
export const TokenGiven = z
  .object({ label: z.string().trim().min(1).max(100), days: z.number().int().min(1).max(366) })
  .strict()
  .meta({ id: "TokenGiven" });
export const TokenMade = z
  .object({ session: Session, token: z.string().describe("told this once") })
  .meta({ id: "TokenMade" });

/** An address for a calendar program; it only reads, and only when reports are due. */
export const CalendarSubscribed = z
  .object({ label: z.string().trim().min(1).max(100), days: z.number().int().min(1).max(1100).default(366) })
  .strict()
  .meta({ id: "CalendarSubscribed" });
export const CalendarMade = z
  .object({ session: Session, url: z.string().describe("told this once") })
  .meta({ id: "CalendarMade" });

/** Providers that know a person. */
export const OwnIdentities = z
  .object({
    items: z.array(
      z.object({
        issuer: z.string(),
        title: z.string().nullable().describe("what its button says; null where it is set up no more"),
        subject: z.string().describe("what it calls the person"),
        linkedAt: z.string(),
      }),
    ),
  })
  .meta({ id: "OwnIdentities" });
export const IdentityEnding = z.object({ issuer: z.string().min(1).max(2000) });

/** Ends every other session of the person. */
export const PasswordChange = z
  .object({ current: Secret.optional().describe("needed where a password is set"), password: Secret })
  .strict()
  .meta({ id: "PasswordChange" });

/** A second step begins with a secret for the authenticator and counts once a code of it was given. */
export const SecondFactorAsked = z.object({ password: Secret }).strict().meta({ id: "SecondFactorAsked" });
export const SecondFactorOffered = z
  .object({ uri: z.string().describe("otpauth://, for a QR code"), secret: z.string().describe("base32, to type") })
  .meta({ id: "SecondFactorOffered" });
export const SecondFactorConfirmed = z
  .object({ code: z.string().trim().max(20) })
  .strict()
  .meta({ id: "SecondFactorConfirmed" });
export const RecoveryCodes = z
  .object({ codes: z.array(z.string()).describe("each works once; told this once") })
  .meta({ id: "RecoveryCodes" });

export type Me = z.infer<typeof Me>;
export type SignInWays = z.infer<typeof SignInWays>;
export type LinkShown = z.infer<typeof LinkShown>;
export type Session = z.infer<typeof Session>;
export type SessionList = z.infer<typeof SessionList>;
export type CalendarMade = z.infer<typeof CalendarMade>;
export type OwnIdentities = z.infer<typeof OwnIdentities>;
export type TokenMade = z.infer<typeof TokenMade>;
export type SecondFactorOffered = z.infer<typeof SecondFactorOffered>;
export type RecoveryCodes = z.infer<typeof RecoveryCodes>;
