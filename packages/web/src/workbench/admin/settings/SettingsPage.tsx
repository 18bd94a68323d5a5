import { useSettingsWords } from "../../words/settings.ts";
import { AdminFrame, adminParts } from "../AdminFrame.tsx";
import { MailSettings } from "./MailSettings.tsx";
import { WebhookSettings } from "./WebhookSettings.tsx";

/** How reminders go out. */
export const SettingsPage = () => {
  const words = useSettingsWords();
  return (
    <AdminFrame part={adminParts.settings} title={words.title} description={words.lead}>
      <h1>{words.title}</h1>
      <p className="imports-lead">{words.lead}</p>
      <MailSettings />
      <WebhookSettings />
    </AdminFrame>
  );
};
