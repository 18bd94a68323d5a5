import { useWords } from "../words/use-words.ts";

interface KeyBarProps {
  readonly onAccept: () => void;
  readonly onEdit: () => void;
  readonly onReject: () => void;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly onUndo: () => void;
  readonly canUndo: boolean;
  /** False where the document may only be looked at. */
  readonly canWrite: boolean;
  readonly keysOn: boolean;
  readonly onKeys: () => void;
}

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

/** What can be done with the item in hand, each with its key. */
export const KeyBar = (props: KeyBarProps) => {
  const { keysOn, canWrite, canUndo } = props;
  const words = useWords().review;
  return (
    <div className="key-bar">
      <div className="key-row">
        <Key
          label={words.accept}
          sign="A"
          shortcut="a"
          className="accept"
          keysOn={keysOn}
          disabled={!canWrite}
          onPress={props.onAccept}
        />
        <Key label={words.edit} sign="E" shortcut="e" keysOn={keysOn} disabled={!canWrite} onPress={props.onEdit} />
        <Key label={words.reject} sign="X" shortcut="x" keysOn={keysOn} disabled={!canWrite} onPress={props.onReject} />
      </div>
      <div className="key-row minor">
        <Key label={words.previous} sign="←" shortcut="ArrowLeft" keysOn={keysOn} onPress={props.onPrevious} />
        <Key label={words.next} sign="→" shortcut="ArrowRight" keysOn={keysOn} onPress={props.onNext} />
        <Key label={words.undo} sign="Z" shortcut="z" keysOn={keysOn} disabled={!canUndo} onPress={props.onUndo} />
        <button type="button" className="keys-switch" aria-pressed={keysOn} onClick={props.onKeys}>
          {words.keysSwitch}
        </button>
      </div>
    </div>
  );
};
