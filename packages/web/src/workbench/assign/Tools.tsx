import type { WorkPage } from "@lantu/server/contract";
import { useAssignWords } from "../words/assign.ts";

interface ToolsProps {
  readonly page: WorkPage;
  /** How many lines are selected. */
  readonly selected: number;
  readonly onClear: () => void;
  readonly onBulk: (all: boolean) => void;
  readonly onAccept: () => void;
  readonly onSheet: () => void;
}

/** What can be done to many lines: change them together, accept what the text names, take them away as a sheet. */
export const Tools = ({ page, selected, onClear, onBulk, onAccept, onSheet }: ToolsProps) => {
  const words = useAssignWords();
  return (
    <div className="desk-tools">
      {selected > 0 ? (
        <>
          <button type="button" className="button primary" onClick={() => onBulk(false)}>
            {words.bulk.editSelected(selected)}
          </button>
          <button type="button" className="link-button" onClick={onClear}>
            {words.bulk.clear}
          </button>
        </>
      ) : (
        <button type="button" className="button" onClick={() => onBulk(true)} disabled={page.total === 0}>
          {words.bulk.all(page.total)}
        </button>
      )}
      <button type="button" className="button" onClick={onAccept}>
        {words.proposal.button}
      </button>
      <button type="button" className="button" onClick={onSheet}>
        {words.sheet.open}
      </button>
    </div>
  );
};
