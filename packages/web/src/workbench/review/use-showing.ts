import { useState } from "react";
import { readDraft } from "../frame/draft.ts";
import { type Mode, VIEW } from "./mode.ts";
import type { Hand } from "./use-hand.ts";

/** What the panel shows, and what lies over the page. `canWrite` is false where items may only be looked at. */
export const useShowing = ({ id, item }: Hand, canWrite: boolean) => {
  const [mode, setMode] = useState<Mode>(() => (id !== null && readDraft(id) !== null ? { kind: "edit" } : VIEW));
  const [overlay, setOverlay] = useState<"keys" | "bulk" | null>(null);
  const [pageOpen, setPageOpen] = useState(false);
  const [said, say] = useState("");
  const view = () => setMode(VIEW);
  /** Opens a way of working on the item in hand. */
  const open = (next: Mode) => {
    if (item !== null && canWrite) setMode(next);
  };
  return { mode, setMode, view, open, canWrite, overlay, setOverlay, pageOpen, setPageOpen, said, say };
};

export type Showing = ReturnType<typeof useShowing>;
