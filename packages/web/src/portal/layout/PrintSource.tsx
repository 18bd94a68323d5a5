import { useRouterState } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { day } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";

/** On paper alone: where the page stands and when it was printed. Only the browser knows both. */
export const PrintSource = () => {
  const { language, messages } = usePreferences();
  const { href } = useRouterState({ select: ({ location }) => location });
  const [origin, setOrigin] = useState("");
  useEffect(() => setOrigin(location.origin), []);
  if (origin === "") return null;
  // Days are those of Beijing, as everywhere.
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  return (
    <p className="print-source">
      {messages.product.name} · {origin + href} · {messages.footer.printed(day(today, language))}
    </p>
  );
};
