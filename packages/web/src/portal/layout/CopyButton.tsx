import { useState } from "react";
import { useMessages } from "../../shell/preferences.tsx";

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for those who do not see it. */
  readonly label: string;
}

/** Copies a text and says so. */
export const CopyButton = ({ text, label }: CopyButtonProps) => {
  const { commitment, plan } = useMessages();
  const [answer, setAnswer] = useState<string | null>(null);
  const copy = () => {
    void navigator.clipboard.writeText(text).then(
      () => setAnswer(commitment.copied),
      () => setAnswer(plan.copyFailed),
    );
  };
  return (
    <button type="button" className="link-button" onClick={copy} aria-label={`${commitment.copy} ${label}`}>
      <span role="status">{answer ?? commitment.copy}</span>
    </button>
  );
};
