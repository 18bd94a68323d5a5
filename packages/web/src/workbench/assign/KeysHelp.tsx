import { useAssignWords } from "../words/assign.ts";

/** What the keys of the table do; nothing a finger has use for. */
export const KeysHelp = () => {
  const { keys } = useAssignWords();
  return (
    <details className="keys-help">
      <summary>{keys.title}</summary>
      <dl>
        {keys.list.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};
