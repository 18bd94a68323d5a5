import type { Evidence, ReportDetail } from "@lantu/server/contract";
import { useRef, useState } from "react";
import { usePreferences } from "../../shell/preferences.tsx";
import { problemText } from "../api/problem-text.ts";
import { useReportWords } from "../words/report.ts";
import { useWords } from "../words/use-words.ts";
import { EvidenceList } from "./EvidenceList.tsx";
import { type FileUnderway, useFiles } from "./use-files.ts";

const Underway = ({ one, onAgain }: { readonly one: FileUnderway; readonly onAgain: () => void }) => {
  const { language } = usePreferences();
  const [words, all] = [useReportWords(), useWords()];
  if (one.error === null) return <li role="status">{words.uploading(one.file.name)}…</li>;
  return (
    <li role="alert" className="field-problem">
      {words.notUploaded(one.file.name)} — {problemText(one.error, language, all)}{" "}
      <button type="button" className="link-button" onClick={onAgain}>
        {words.uploadAgain}
      </button>
    </li>
  );
};

const isAddress = (text: string): boolean => /^https?:\/\/\S+\.\S+/.test(text) && URL.canParse(text);

const LinkFields = ({ onAdd }: { readonly onAdd: (one: Evidence) => void }) => {
  const words = useReportWords();
  const [url, setUrl] = useState("");
  const [title, setTitle] = useState("");
  const [wrong, setWrong] = useState(false);
  const add = () => {
    const address = url.trim();
    setWrong(!isAddress(address));
    if (!isAddress(address)) return;
    onAdd({ kind: "link", url: address, title: title.trim() || null });
    setUrl("");
    setTitle("");
  };
  return (
    <div className="report-link">
      <label className="desk-field">
        <span>{words.linkAddress}</span>
        <input type="url" value={url} aria-invalid={wrong} onChange={({ target }) => setUrl(target.value)} />
        {wrong ? <span className="field-problem">{words.linkBad}</span> : null}
      </label>
      <label className="desk-field">
        <span>{words.linkTitle}</span>
        <input value={title} maxLength={200} onChange={({ target }) => setTitle(target.value)} />
      </label>
      <button type="button" className="button" onClick={add}>
        {words.add}
      </button>
    </div>
  );
};

interface EvidenceFieldProps {
  readonly report: ReportDetail;
  readonly value: readonly Evidence[];
  readonly onChange: (evidence: readonly Evidence[]) => void;
}

/** A photo or file from the device at hand, or an address. */
export const EvidenceField = ({ report, value, onChange }: EvidenceFieldProps) => {
  const words = useReportWords();
  const held = useRef(value);
  held.current = value;
  const [linking, setLinking] = useState(false);
  const add = (more: readonly Evidence[]) => {
    const known = new Set(held.current.map((one) => JSON.stringify(one)));
    onChange([...held.current, ...more.filter((one) => !known.has(JSON.stringify(one)))]);
  };
  const { underway, bring } = useFiles(report.id, add);
  return (
    <section className="report-part" aria-labelledby="evidence">
      <h2 id="evidence">{words.evidence}</h2>
      <EvidenceList
        value={value}
        others={report.said.others}
        onRemove={(gone) => onChange(value.filter((one) => one !== gone))}
      />
      {underway.length === 0 ? null : (
        <ul>
          {underway.map((one) => (
            <Underway
              key={`${one.file.name} ${one.file.lastModified}`}
              one={one}
              onAgain={() => void bring(one.file)}
            />
          ))}
        </ul>
      )}
      <div className="report-adding">
        <label className="button report-file">
          <input
            type="file"
            multiple
            onChange={({ target }) => {
              for (const file of target.files ?? []) void bring(file);
              target.value = "";
            }}
          />
          {words.addPhoto}
        </label>
        <button type="button" className="button" aria-expanded={linking} onClick={() => setLinking(!linking)}>
          {words.addLink}
        </button>
      </div>
      {linking ? <LinkFields onAdd={(one) => add([one])} /> : null}
    </section>
  );
};
