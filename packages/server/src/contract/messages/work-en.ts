import type { WorkProblems } from "./message.ts";

/** Problems of working with the ledger, in English. */
export const workEn: WorkProblems = {
  "sign-in-needed": {
    title: "Sign in first",
    detail: "This needs an account. Nothing was changed; sign in and do it again.",
  },
  "sign-in-failed": {
    title: "Not signed in",
    detail:
      "Account and password do not go together. Check both; after {left:count} more attempts the account rests for a while.",
  },
  "locked-out": {
    title: "Too many attempts",
    detail:
      "Too many wrong attempts: this account rests for {seconds:count} seconds. Then try again, or ask an administrator to set a new password.",
  },
  "second-factor-needed": {
    title: "The code of the second step",
    detail: "Enter the six digits your authenticator shows now, or one of your recovery codes.",
  },
  "second-factor-wrong": {
    title: "The code does not fit",
    detail: "The code does not fit. Check the clock of the device, wait for the next code and enter that.",
  },
  "only-way-in": {
    title: "The only way to sign in",
    detail: "This provider is the only way you can sign in. Set a password here first, then unlink it.",
  },
  "link-used": {
    title: "The link no longer works",
    detail:
      "This link was used, replaced, or is too old. Ask an administrator for another; for the first administrator, restart Lantu and use the link it prints.",
  },
  "password-weak": {
    title: "Choose another password",
    detail:
      "A password needs at least {least:count} characters, must not be one of those everybody tries, and not contain the account. Nothing was saved.",
  },
  "provider-failed": {
    title: "The sign-in service did not answer",
    detail:
      "The sign-in service “{provider}” did not answer as it should ({reason}). Try again, or sign in with a local account.",
  },
  "account-unlinked": {
    title: "No account here",
    detail:
      "The sign-in service knows you as “{account}”, but nobody of that account works here. Ask an administrator to add it.",
  },
  "not-allowed": {
    title: "No right to this",
    detail: "Your roles do not allow this{id? ({id})}. Nothing was changed; ask whoever manages the roles.",
  },
  stale: {
    title: "Somebody was faster",
    detail:
      "It was changed{id? ({id})} after you opened it. Your change was not saved and is still in front of you; look at both and decide field by field.",
  },
  "unit-unknown": {
    title: "No such unit",
    detail: "There is no unit “{unit}” that still exists. Nothing was changed; choose one from the list.",
  },
  "unit-in-use": {
    title: "The unit is still needed",
    detail:
      "{count:count} things still belong to this unit. Give them to another first, or merge it into one. Nothing was changed.",
  },
  "unit-name-taken": {
    title: "The name is taken",
    detail: "A unit “{name}” exists there already. Nothing was changed; choose another name or that unit.",
  },
  "unit-code-taken": {
    title: "The code is taken",
    detail: "The code “{code}” belongs to another unit. Nothing was changed.",
  },
  "unit-circle": {
    title: "Units in a circle",
    detail: "A unit cannot lie below itself. Nothing was changed; choose another unit above it.",
  },
  "account-taken": {
    title: "The account is taken",
    detail: "Somebody signs in as “{account}” already. Nothing was changed; choose another.",
  },
  "person-unknown": {
    title: "No such person",
    detail: "There is nobody “{person}” here. Nothing was changed.",
  },
  "last-administrator": {
    title: "The last administrator",
    detail: "Without this person nobody could let anybody in. Name another administrator first. Nothing was changed.",
  },
  "unit-twice": {
    title: "A unit stands twice",
    detail: "A unit leads, cooperates or supports, and only once. Nothing was changed.",
  },
  "path-years": {
    title: "The years do not fit",
    detail: "A path needs every year of its target once, in order. Nothing was changed.",
  },
  "number-printed": {
    title: "A number is printed",
    detail:
      "This target is told as a number, or by another number or an act it can be held against. What is printed decides; no rule can be attached to it. Nothing was changed.",
  },
  "step-circle": {
    title: "Steps wait for each other",
    detail: "These steps would wait for each other in a circle. Nothing was changed; take one of the links away.",
  },
  "step-order": {
    title: "A step comes too early",
    detail:
      "“{title}” would begin before “{before}” is over, which it waits for. Nothing was changed; move one of the dates.",
  },
  "step-parent": {
    title: "A part ends after its whole",
    detail:
      "“{title}” would end after “{parent}” ({due}), of which it is a part. Nothing was changed; move one of the dates.",
  },
  "step-closed": {
    title: "Not possible as the step stands",
    detail: "“{title}” is done, or nothing was said of it that waits to be accepted. Nothing was changed.",
  },
  "code-taken": {
    title: "The number is taken",
    detail: "The number “{code}” belongs to another item of this folder. Nothing was changed.",
  },
  "period-not-due": {
    title: "Nothing is reported for this period",
    detail: "No report is asked for the period {period}. Nothing was saved; choose one of those in the calendar.",
  },
  "report-closed": {
    title: "Not possible as the report stands",
    detail: "The report is {state:word}; this cannot be done to it now. Nothing was changed; reload and look again.",
  },
  "same-hands": {
    title: "Another person has to do this",
    detail:
      "Whoever filled a report neither checks nor signs it, whoever checked it does not sign it, and whoever says that a step is done does not accept it. Nothing was changed.",
  },
  "evidence-needed": {
    title: "Say why",
    detail: "Words or evidence are needed for this answer. Nothing was sent; what you wrote is kept as a draft.",
  },
  "sheet-faulty": {
    title: "The sheet has errors",
    detail:
      "{count:count} cells of “{file}” cannot be accepted; each is listed with what to do. Nothing was changed. Correct them and bring the file again.",
  },
  "sheet-unknown": {
    title: "Not the sheet that was given out",
    detail:
      "“{file}” lacks the columns {columns}. Nothing was changed; export the sheet again and fill in that one, without renaming its headings.",
  },
  "journal-broken": {
    title: "The journal does not hold",
    detail: "Entry {seq} of the journal is not as it was sealed ({at}). Nothing was changed; compare with a backup.",
  },
  "mail-failed": {
    title: "The mail could not be sent",
    detail:
      "The mail server did not take the message ({reason}). The settings were kept; correct them and send the test again.",
  },
};
