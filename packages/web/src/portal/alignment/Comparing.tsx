import { useMessages } from "../../shell/preferences.tsx";

/** While two documents are laid side by side: what is being done, and that it takes a while. */
export const Comparing = () => {
  const { layingSideBySide } = useMessages();
  return (
    <div className="notice-page" role="status">
      <p>{layingSideBySide}</p>
    </div>
  );
};
