import { usePreferences } from "../../shell/preferences.tsx";
import { problemText } from "../api/problem-text.ts";
import { useAdminWords } from "../words/admin.ts";
import { useWords } from "../words/use-words.ts";

interface TroubleProps {
  readonly error: unknown;
  readonly onAgain: () => void;
}

/** Says why something could not be loaded, and tries again. */
export const Trouble = ({ error, onAgain }: TroubleProps) => {
  const words = useWords();
  const { again } = useAdminWords();
  const { language } = usePreferences();
  return (
    <div className="imports-empty" role="alert">
      <p>{problemText(error, language, words)}</p>
      <p>
        <button type="button" className="button" onClick={onAgain}>
          {again}
        </button>
      </p>
    </div>
  );
};

/** Says that something is on its way. */
export const Loading = () => (
  <p className="imports-empty second" role="status">
    {useAdminWords().loading}
  </p>
);
