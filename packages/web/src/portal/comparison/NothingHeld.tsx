import { useMessages } from "../../shell/preferences.tsx";
import { useVisitor } from "../../shell/visitor.ts";

interface NothingHeldProps {
  readonly title: string;
  readonly hint: string;
}

/** In place of a list before anything is held that could stand in it: what will be here, and how to get it here. */
export const NothingHeld = ({ title, hint }: NothingHeldProps) => {
  const { home } = useMessages();
  const { canWrite } = useVisitor();
  return (
    <div className="ledger-empty">
      <h2>{title}</h2>
      <p>{hint}</p>
      {canWrite ? (
        <p>
          <a className="button primary" href="/import">
            {home.empty.action}
          </a>
        </p>
      ) : (
        <p className="second">{home.empty.readOnly}</p>
      )}
    </div>
  );
};
