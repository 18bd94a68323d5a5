import type { OwnIdentities } from "@lantu/server/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { minute } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { deskApi } from "../api/desk-api.ts";
import { send } from "../api/send.ts";
import { workAddressOf } from "../api/work-addresses.ts";
import { useComplaint } from "../frame/use-complaint.ts";
import { useTold } from "../frame/use-told.tsx";
import { usePeopleWords } from "../words/people.ts";

const key = ["my-identities"];

/** Providers one signs in with, each to be unlinked. */
export const Providers = () => {
  const { providers: words } = usePeopleWords();
  const { language } = usePreferences();
  const queries = useQueryClient();
  const complain = useComplaint();
  const told = useTold();
  const { data } = useQuery({
    queryKey: key,
    queryFn: () => deskApi.get<OwnIdentities>(workAddressOf.myIdentities("")),
    staleTime: 0,
  });
  const unlink = (issuer: string) =>
    send<OwnIdentities>(workAddressOf.myIdentities(issuer), { method: "DELETE" }).then(
      (now) => {
        queries.setQueryData(key, now);
        told(words.unlinked);
      },
      (error: unknown) => complain(words.unlink, error),
    );
  if (data === undefined) return null;
  if (data.items.length === 0) return <p className="second">{words.none}</p>;
  return (
    <ul className="sessions">
      {data.items.map(({ issuer, title, subject, linkedAt }) => (
        <li key={issuer}>
          <span>
            <strong>{title ?? issuer}</strong>
            <span className="second session-facts">
              {subject} · {words.since(minute(linkedAt, language))}
            </span>
          </span>
          <button
            type="button"
            className="quiet-button"
            aria-label={words.unlinkOne(title ?? issuer)}
            onClick={() => void unlink(issuer)}
          >
            {words.unlink}
          </button>
        </li>
      ))}
    </ul>
  );
};
