import type { BookSection } from "@lantu/server/contract";
import { useCallback, useRef, useState } from "react";
import { useMessages } from "../../shell/preferences.tsx";
import { useDismiss } from "../layout/use-dismiss.ts";
import { Outline } from "./Outline.tsx";
import { VersionSwitch } from "./VersionSwitch.tsx";

interface SideProps {
  readonly sections: readonly BookSection[];
  /** The section the reader is in. */
  readonly current: number | null;
  readonly raw: boolean;
  readonly repairs: number;
  readonly onSection: (section: number) => void;
  readonly onRaw: (raw: boolean) => void;
}

/** The outline and the switch between readings; on a narrow screen a drawer behind a button. */
export const Side = ({ sections, current, raw, repairs, onSection, onRaw }: SideProps) => {
  const { plan } = useMessages();
  const [open, setOpen] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  const close = useCallback(() => setOpen(false), []);
  useDismiss(part, open, close);
  const pick = useCallback(
    (section: number) => {
      setOpen(false);
      onSection(section);
    },
    [onSection],
  );
  return (
    <div className="plan-side-place" ref={part}>
      <button type="button" className="outline-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? plan.closeOutline : plan.openOutline}
      </button>
      <div className="plan-side" data-open={open || undefined}>
        <Outline sections={sections} current={current} onPick={pick} />
        <VersionSwitch raw={raw} repairs={repairs} onChange={onRaw} />
      </div>
    </div>
  );
};
