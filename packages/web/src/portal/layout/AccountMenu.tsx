import { useRouterState } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { signInPath } from "../../address/sign-in.ts";
import { useMessages } from "../../shell/preferences.tsx";
import { useVisitor } from "../../shell/visitor.ts";
import { Popover } from "./Popover.tsx";

// What the menu holds comes when it is opened: few visits of the portal open it.
const AccountPanel = lazy(async () => ({ default: (await import("./AccountPanel.tsx")).AccountPanel }));

/** Who is at this browser: their menu, or the way to sign in. */
export const AccountMenu = () => {
  const { account: words } = useMessages();
  const { me } = useVisitor();
  const here = useRouterState({ select: ({ location }) => location.href });
  if (me.who !== "machine" && me.person === null) {
    return (
      <a className="quiet-button sign-in-link" href={signInPath(here)}>
        {words.signIn}
      </a>
    );
  }
  const { label, name } =
    me.person === null
      ? { label: words.machine, name: words.machineMenu }
      : { label: me.person.name, name: words.menu(me.person.name) };
  return (
    <Popover className="account" label={label} name={name}>
      <Suspense fallback={null}>
        <AccountPanel />
      </Suspense>
    </Popover>
  );
};
