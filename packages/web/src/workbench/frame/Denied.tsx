import type { Me, Permissions } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { useRouterState } from "@tanstack/react-router";
import { signInPath } from "../../address/sign-in.ts";
import { useVisitor } from "../../shell/visitor.ts";
import { deskApi } from "../api/desk-api.ts";
import { workAddressOf } from "../api/work-addresses.ts";
import { useAccessWords } from "../words/access.ts";

type Action = Me["actions"][number];

/** Says which right a page needs, who has it, who one is, and what to do; never a blank page. */
export const Denied = ({ action }: { readonly action: Action | "signed-in" }) => {
  const { denied: words, roles, actions, joiner } = useAccessWords();
  const { me } = useVisitor();
  const here = useRouterState({ select: ({ location }) => location.href });
  const { data } = useQuery({
    queryKey: ["permissions"],
    queryFn: () => deskApi.get<Permissions>(workAddressOf.permissions),
    enabled: action !== "signed-in",
  });
  const able = (data?.roles ?? []).filter(({ actions: may }) => action !== "signed-in" && may.includes(action));
  const own = [...new Set((me.person?.grants ?? []).map(({ role }) => roles[role]))];
  return (
    <div className="notice-page">
      <h1>{words.title}</h1>
      {action === "signed-in" ? null : <p>{words.needs(actions[action])}</p>}
      {able.length === 0 ? null : <p>{words.who(able.map(({ role }) => roles[role]).join(joiner))}</p>}
      {me.person === null ? (
        <p>{words.stranger}</p>
      ) : (
        <p>{words.you(me.person.name, own.length === 0 ? words.noRoles : own.join(joiner))}</p>
      )}
      {me.person === null ? null : <p>{words.ask}</p>}
      <p className="actions">
        {me.person === null ? (
          <a className="button primary" href={signInPath(here)}>
            {words.signIn}
          </a>
        ) : null}
        <a href="/">{words.home}</a>
      </p>
    </div>
  );
};
