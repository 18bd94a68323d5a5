import { useState } from "react";
import { signOut } from "../../api/sign-in.ts";
import { useMessages } from "../../shell/preferences.tsx";
import { useVisitor } from "../../shell/visitor.ts";

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
    <>
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
    </>
  );
};

/** Nobody can sign in yet: whoever is at the machine does everything. Said quietly, with the way to accounts. */
const Machine = () => {
  const { account: words } = useMessages();
  return (
    <>
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
    </>
  );
};

/** What the account menu holds: who this is, and where they may go. */
export const AccountPanel = () => (useVisitor().me.who === "machine" ? <Machine /> : <SignedIn />);
