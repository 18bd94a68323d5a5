import { RestoredNotice } from "../../frame/CorrectionEnd.tsx";
import { MergeView } from "../../frame/MergeView.tsx";
import { mergedOf, mergeFieldsOf, type Readers } from "../../frame/merge-fields.ts";
import type { useKept } from "../../frame/use-kept.ts";
import { useSettingsWords } from "../../words/settings.ts";

interface BegunProps<Form extends object> {
  readonly kept: Pick<ReturnType<typeof useKept<Form>>, "typed" | "theirs" | "restored" | "reset" | "settle">;
  readonly readers: Readers<Form>;
}

/** What is to be known before one goes on typing: what came back of last time, and what somebody else saved meanwhile. */
export const Begun = <Form extends object>({ kept, readers }: BegunProps<Form>) => {
  const words = useSettingsWords();
  const { typed, theirs, restored, reset, settle } = kept;
  return (
    <>
      {restored ? <RestoredNotice onReset={reset} /> : null}
      {theirs === null ? null : (
        <MergeView
          title={words.stale}
          text={words.staleText}
          fields={mergeFieldsOf(readers, typed, theirs)}
          onChosen={(taken) => settle(mergedOf(typed, theirs, taken))}
        />
      )}
    </>
  );
};
