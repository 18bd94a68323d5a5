import { useWords } from "../words/use-words.ts";
import type { Reviewer } from "./use-reviewer.tsx";

interface KeyProps {
  readonly label: string;
  readonly sign: string;
  readonly shortcut: string;
  readonly className?: string;
  readonly keysOn: boolean;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

const Key = ({ label, sign, shortcut, className = "", keysOn, disabled = false, onPress }: KeyProps) => (
  <button
    type="button"
    className={`key-button ${className}`}
    aria-keyshortcuts={keysOn ? shortcut : undefined}
    disabled={disabled}
    onClick={onPress}
  >
    <span>{label}</span>
    {keysOn ? (
      <span className="key" aria-hidden="true">
        {sign}
      </span>
    ) : null}
  </button>
);

/** What undo would take back: nobody should have to try it to know. */
const Latest = ({ reviewer: { lastDone, items } }: { readonly reviewer: Reviewer }) => {
  const words = useWords().review;
  if (lastDone === undefined) return null;
  const { name, id, count } = lastDone;
  const title = count === 1 ? items.get(id)?.title : undefined;
  return <p className="key-latest second">{words.latest(words.done[name], count, title ?? null)}</p>;
};

/** What can be done with the item in hand, each with its key. */
export const KeyBar = ({ reviewer }: { readonly reviewer: Reviewer }) => {
  const { keysOn, canWrite, item, press } = reviewer;
  const words = useWords().review;
  const shut = !canWrite || item === null;
  const key = { keysOn, disabled: shut };
  return (
    <div className="key-bar">
      <div className="key-row">
        <Key {...key} label={words.accept} sign="A" shortcut="a" className="accept" onPress={() => press("a")} />
        <Key {...key} label={words.edit} sign="E" shortcut="e" onPress={() => press("e")} />
        <Key {...key} label={words.reject} sign="X" shortcut="x" onPress={() => press("x")} />
      </div>
      <div className="key-row minor four">
        <Key {...key} label={words.border} sign="B" shortcut="b" onPress={() => press("b")} />
        <Key {...key} label={words.split} sign="S" shortcut="s" onPress={() => press("s")} />
        <Key {...key} label={words.merge} sign="M" shortcut="m" onPress={() => press("m")} />
        <Key {...key} disabled={!canWrite} label={words.add} sign="N" shortcut="n" onPress={() => press("n")} />
      </div>
      <div className="key-row minor four">
        <Key keysOn={keysOn} label={words.previous} sign="←" shortcut="ArrowLeft" onPress={() => press("arrowleft")} />
        <Key keysOn={keysOn} label={words.next} sign="→" shortcut="ArrowRight" onPress={() => press("arrowright")} />
        <Key
          keysOn={keysOn}
          label={words.undo}
          sign="Z"
          shortcut="z"
          disabled={reviewer.lastDone === undefined}
          onPress={() => press("z")}
        />
        <Key
          keysOn={keysOn}
          label={words.redo}
          sign="Y"
          shortcut="y"
          disabled={reviewer.lastUndone === undefined}
          onPress={() => press("y")}
        />
      </div>
      <Latest reviewer={reviewer} />
      <p className="key-foot">
        <button type="button" className="keys-switch" aria-pressed={keysOn} onClick={reviewer.toggleKeys}>
          {words.keysSwitch}
        </button>
        <button
          type="button"
          className="link-button"
          aria-keyshortcuts={keysOn ? "?" : undefined}
          onClick={() => press("?")}
        >
          {words.allKeys}
        </button>
      </p>
    </div>
  );
};
