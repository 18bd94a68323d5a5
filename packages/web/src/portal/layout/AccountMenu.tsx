import { useRouterState } from "@tanstack/react-router";
import { useState } from "react";
import { signInPath } from "../../address/sign-in.ts";
import { signOut } from "../../api/sign-in.ts";
import { useMessages } from "../../shell/preferences.tsx";
import { useVisitor } from "../../shell/visitor.ts";
import { Popover } from "./Popover.tsx";

const SignOut = () => {
  const { account: words } = useMessages();
  const [failed, setFailed] = useState(false);
  const leave = () => {
    // A page load: nothing of what was shown to this person stays in the tab.
    signOut().then(
      () => location.assign("/"),
      () => setFailed(true),
    );
  };
  return (
    <>
      <button type="button" onClick={leave}>
        {words.signOut}
      </button>
      {failed ? <p role="alert">{words.notSignedOut}</p> : null}
    </>
  );
};

const SignedIn = () => {
  const { account: words } = useMessages();
  const { me, may } = useVisitor();
  const administers = may("manage-people") || may("manage-units") || may("manage-settings");
  if (me.person === null) return null;
  const { name, account, title } = me.person;
  return (
    <Popover className="account" label={name} name={words.menu(name)}>
      <p className="account-who">
        <strong>{name}</strong>
        <span className="second">{title === null ? account : `${title} · ${account}`}</span>
      </p>
      <ul className="menu account-menu">
        {may("read-work") ? (
          <li>
            <a href="/work">{words.work}</a>
          </li>
        ) : null}
        <li>
          <a href="/account">{words.own}</a>
        </li>
        {administers ? (
          <li>
            <a href="/admin">{words.administration}</a>
          </li>
        ) : null}
        {may("read-journal") ? (
          <li>
            <a href="/journal">{words.journal}</a>
          </li>
        ) : null}
        <li>
          <SignOut />
        </li>
      </ul>
    </Popover>
  );
};

/** Nobody can sign in yet: whoever is at the machine does everything. Said quietly, with the way to accounts. */
const Machine = () => {
  const { account: words } = useMessages();
  return (
    <Popover className="account" label={words.machine} name={words.machineMenu}>
      <p className="account-who second">{words.machineNote}</p>
      <ul className="menu account-menu">
        <li>
          <a href="/work">{words.work}</a>
        </li>
        <li>
          <a href="/admin/people">{words.setUp}</a>
        </li>
        <li>
          <a href="/admin/units">{words.administration}</a>
        </li>
        <li>
          <a href="/journal">{words.journal}</a>
        </li>
      </ul>
    </Popover>
  );
};

/** Who is at this browser: their menu, or the way to sign in. */
export const AccountMenu = () => {
  const { account: words } = useMessages();
  const { me } = useVisitor();
  const here = useRouterState({ select: ({ location }) => location.href });
  if (me.who === "machine") return <Machine />;
  if (me.person !== null) return <SignedIn />;
  return (
    <a className="quiet-button sign-in-link" href={signInPath(here)}>
      {words.signIn}
    </a>
  );
};
