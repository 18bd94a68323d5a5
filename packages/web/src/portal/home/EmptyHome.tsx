import { useMessages } from "../../shell/preferences.tsx";
import { useVisitor } from "../../shell/visitor.ts";

/** Home before the first document: what will be here, and how to get it here. */
export const EmptyHome = () => {
  const { home } = useMessages();
  const { canWrite } = useVisitor();
  return (
    <section className="empty-home">
      <h2>{home.empty.title}</h2>
      <p>{home.empty.text}</p>
      {canWrite ? (
        <p className="actions">
          <a className="button primary" href="/import">
            {home.empty.action}
          </a>
          <span className="second">
            {home.empty.command} <code>npx lantu import FILE</code>
          </span>
        </p>
      ) : (
        <p className="notice">{home.empty.readOnly}</p>
      )}
    </section>
  );
};
