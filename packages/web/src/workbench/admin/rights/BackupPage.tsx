import { Link } from "@tanstack/react-router";
import { workAddressOf } from "../../api/work-addresses.ts";
import { useSettingsWords } from "../../words/settings.ts";
import { AdminFrame, adminParts } from "../AdminFrame.tsx";

const Command = ({ text, command }: { readonly text: string; readonly command: string }) => (
  <li>
    <p>{text}</p>
    <pre className="command">{command}</pre>
  </li>
);

/** How the ledger is backed up, restored and checked. */
export const BackupPage = () => {
  const { backup: words } = useSettingsWords();
  return (
    <AdminFrame part={adminParts.backup} title={words.title} description={words.lead}>
      <h1>{words.title}</h1>
      <p className="imports-lead">{words.lead}</p>
      <ul className="commands">
        <Command text={words.make} command="npx lantu backup lantu-backup.tar" />
        <Command text={words.restore} command="npx lantu restore lantu-backup.tar" />
        <Command text={words.verify} command="npx lantu verify" />
      </ul>
      <p className="backup-note">{words.advice}</p>
      <p className="notice backup-note">{words.secrets}</p>
      <p className="named-list">
        <a href={workAddressOf.journalExport} download>
          {words.export}
        </a>
        <Link to="/journal">{words.check}</Link>
        <Link to="/journal/roots">{words.roots}</Link>
      </p>
    </AdminFrame>
  );
};
