import type { NoticePage } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { resource } from "../../api/resources.ts";
import { integer } from "../../format/number.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useVisitor } from "../../shell/visitor.ts";

/** Asked for again after so long, on a page that stays open. */
const againMilliseconds = 120_000;

/** How many notices the person has not read; nothing where there is none. Asked for once the page is there. */
export const Unread = () => {
  const { api } = useRouter().options.context;
  const { language } = usePreferences();
  const { me } = useVisitor();
  const [there, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  const { data } = useQuery({
    ...resource<NoticePage>(api, "/api/v1/notices?limit=1"),
    enabled: there && me.person !== null,
    refetchInterval: againMilliseconds,
  });
  const unread = data?.unread ?? 0;
  return unread === 0 ? null : <span className="unread-count number">{integer(unread, language)}</span>;
};
