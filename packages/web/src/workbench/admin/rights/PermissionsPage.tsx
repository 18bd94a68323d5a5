import type { Permissions } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { deskApi } from "../../api/desk-api.ts";
import { workAddressOf } from "../../api/work-addresses.ts";
import { Loading, Trouble } from "../../frame/Trouble.tsx";
import { useAccessWords } from "../../words/access.ts";
import { useSettingsWords } from "../../words/settings.ts";
import { AdminFrame, adminParts } from "../AdminFrame.tsx";

const Table = ({ table }: { readonly table: Permissions }) => {
  const { rights: words } = useSettingsWords();
  const { roles, roleNotes, actions } = useAccessWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table that scrolls is reached by the keyboard.
    <section className="rights-frame" tabIndex={0} aria-label={words.title}>
      <table className="rights">
        <thead>
          <tr>
            <th scope="col">{words.right}</th>
            {table.roles.map(({ role }) => (
              <th key={role} scope="col" title={roleNotes[role]}>
                {roles[role]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.actions.map((action) => (
            <tr key={action}>
              <th scope="row">{actions[action]}</th>
              {table.roles.map(({ role, actions: may }) => (
                <td key={role} data-may={may.includes(action) || undefined}>
                  <span aria-hidden="true">{may.includes(action) ? "●" : "·"}</span>
                  <span className="visually-hidden">{may.includes(action) ? words.yes : words.no}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const Loaded = () => {
  const { data, error, refetch } = useQuery({
    queryKey: ["permissions"],
    queryFn: () => deskApi.get<Permissions>(workAddressOf.permissions),
  });
  if (data !== undefined) return <Table table={data} />;
  return error === null ? <Loading /> : <Trouble error={error} onAgain={() => void refetch()} />;
};

/** What each role may do. */
export const PermissionsPage = () => {
  const { rights: words } = useSettingsWords();
  return (
    <AdminFrame part={adminParts.permissions} title={words.title} description={words.lead}>
      <h1>{words.title}</h1>
      <p className="imports-lead">{words.lead}</p>
      <Loaded />
    </AdminFrame>
  );
};
