import { useState } from "react";
import { readDraft } from "../../shell/draft.ts";
import { type Mode, VIEW } from "./mode.ts";
import type { Hand } from "./use-hand.ts";
import { useNotice } from "./use-notice.ts";
import { useUnderway } from "./use-underway.ts";

/** What the panel shows, and what lies over the page. `canWrite` is false where items may only be looked at. */
export const useShowing = ({ id, item }: Hand, canWrite: boolean) => {
  const [mode, setMode] = useState<Mode>(() => (id !== null && readDraft(id) !== null ? { kind: "edit" } : VIEW));
  const [overlay, setOverlay] = useState<"keys" | "bulk" | null>(null);
  const [pageOpen, setPageOpen] = useState(false);
  const [said, say] = useState("");
  const { underway, during } = useUnderway();
  const notify = useNotice();
  const view = () => setMode(VIEW);
  /** Opens a way of working on the item in hand. */
  const open = (next: Mode) => {
    if (item !== null && canWrite) setMode(next);
  };
  return {
    ...{ mode, setMode, view, open, canWrite, overlay, setOverlay, pageOpen, setPageOpen, said, say, notify },
    ...{ underway, during },
  };
};

export type Showing = ReturnType<typeof useShowing>;
