import type { SignInWords } from "./sign-in.zh-CN.ts";

const count = new Intl.NumberFormat("en");
const several = (value: number, one: string, many = `${one}s`): string =>
  `${count.format(value)} ${value === 1 ? one : many}`;

/** Every sentence of signing in, in English. */
export const signInEn: SignInWords = {
  title: "Sign in",
  description: "Sign in to assign, report, check and sign.",
  lead: "Published plans, the ledger and signed reports can be read without signing in.",
  account: "Account",
  password: "Password",
  submit: "Sign in",
  busy: "Signing in …",
  needsScript: "Signing in needs JavaScript.",
  unlinked: (account) =>
    `The sign-in service knows you${account === "" ? "" : ` as ${account}`}, but there is no such account here. Ask an administrator to add it.`,
  providerFailed: "The sign-in service did not let you in. Try again, or sign in with a local account.",
  or: "or",
  provider: (name) => `Sign in with ${name}`,
  codeTitle: "The second step",
  codeLead: "Enter the six digits your authenticator shows now; without your phone, one of your recovery codes.",
  code: "Code or recovery code",
  codeSubmit: "Check and sign in",
  back: "Another account",
  forgotten: "Forgotten your password? Ask an administrator for a one-time link and set a new one with it.",
  locked: (time) => `Too many attempts: the account rests, try again in ${time}.`,
  lockedOver: "You can try again now.",
  minutes: (minutes, seconds) =>
    minutes === 0
      ? several(seconds, "second")
      : seconds === 0
        ? several(minutes, "minute")
        : `${count.format(minutes)} min ${count.format(seconds)} s`,
  already: (name) => `You are signed in as ${name}.`,
  goOn: "Go on",
  machine: {
    title: "There are no accounts yet",
    text: "This machine has no accounts: whoever opens Lantu on it needs no signing in and may do everything. For everybody to have an account of their own, set up the first administrator.",
    one: "Use the one-time link Lantu printed when it started; if you did not see it, restart Lantu and it prints another.",
    two: "Or add an administrator under Administration · People, and hand over the one-time link you get.",
    people: "Add an administrator",
  },
  link: {
    first: "Set up the first administrator",
    firstLead:
      "This link works once. From then on everybody signs in, on this machine too; there is no default password.",
    password: "Choose your password",
    passwordLead: (name) =>
      `Welcome, ${name}. Choose a password and you are signed in; wherever you were signed in before, that ends.`,
    name: "Name",
    accountHint: "To sign in with; 2 to 40 letters, digits or . _ @ -",
    passwordField: "Password",
    passwordHint: "A few unrelated words are long and easy to keep",
    again: "Once more",
    differ: "The two are not the same.",
    show: "Show the password",
    submit: "Save and sign in",
    goneTitle: "This link no longer works",
    toSignIn: "Sign in",
    until: (time) => `Valid until ${time}.`,
  },
};
