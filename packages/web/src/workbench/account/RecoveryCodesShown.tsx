import { Modal } from "antd";
import { useState } from "react";
import { useAdminWords } from "../words/admin.ts";
import { usePeopleWords } from "../words/people.ts";

interface RecoveryCodesShownProps {
  readonly codes: readonly string[];
  readonly account: string;
  readonly onClose: () => void;
}

/** Recovery codes, shown once: to copy, to print, and only closed when they were kept. */
export const RecoveryCodesShown = ({ codes, account, onClose }: RecoveryCodesShownProps) => {
  const { account: words } = usePeopleWords();
  const { copyFailed } = useAdminWords();
  const [answer, setAnswer] = useState<string | null>(null);
  const text = [words.codesFor(account), ...codes].join("\n");
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setAnswer(words.copied),
      () => setAnswer(copyFailed),
    );
  return (
    <Modal open title={words.codesTitle} footer={null} closable={false} keyboard={false} mask={{ closable: false }}>
      <p>{words.codesText}</p>
      <div className="recovery printed">
        <p className="second">{words.codesFor(account)}</p>
        <ul>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </div>
      <p className="form-actions">
        <button type="button" className="button" onClick={() => void copy()}>
          {words.codesCopy}
        </button>
        <button type="button" className="button" onClick={() => print()}>
          {words.codesPrint}
        </button>
        <button type="button" className="button primary" onClick={onClose}>
          {words.codesDone}
        </button>
        <span className="second" role="status">
          {answer}
        </span>
      </p>
    </Modal>
  );
};
