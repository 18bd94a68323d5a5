import { useWords } from "../words/use-words.ts";

interface ConflictProps {
  /** Whether the new version has been loaded. */
  readonly reloaded: boolean;
  readonly onReload: () => void;
}

/** Says that somebody else was quicker, that nothing typed is lost, and how to go on. */
export const Conflict = ({ reloaded, onReload }: ConflictProps) => {
  const { conflict } = useWords();
  if (reloaded)
    return (
      <p className="notice" role="status">
        {conflict.reloaded}
      </p>
    );
  return (
    <div className="notice conflict" role="alert">
      <strong>{conflict.title}</strong>
      <p>{conflict.text}</p>
      <button type="button" className="button" onClick={onReload}>
        {conflict.reload}
      </button>
    </div>
  );
};
