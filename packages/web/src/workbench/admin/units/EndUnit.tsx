import type { Unit, UnitDetail } from "@lantu/server/contract";
import { Modal } from "antd";
import { useState } from "react";
import { usePreferences } from "../../../shell/preferences.tsx";
import { problemText } from "../../api/problem-text.ts";
import { workAddressOf } from "../../api/work-addresses.ts";
import { RestoredNotice } from "../../frame/CorrectionEnd.tsx";
import { useKept } from "../../frame/use-kept.ts";
import { useAdminWords } from "../../words/admin.ts";
import { useWords } from "../../words/use-words.ts";
import { EndingFields } from "./EndingFields.tsx";
import { type Ending, endingBody, endingFault, nothingChosen } from "./ending.ts";
import { HandedOver } from "./HandedOver.tsx";
import { useUnitAct } from "./use-units.ts";

interface EndUnitProps {
  readonly unit: UnitDetail;
  readonly units: readonly Unit[];
  readonly onClose: () => void;
}

/** Ends a unit step by step: how, into which, and what goes over with it, before anything is done. */
export const EndUnit = ({ unit, units, onClose }: EndUnitProps) => {
  const all = useWords();
  const { units: words } = useAdminWords();
  const { language } = usePreferences();
  const act = useUnitAct();
  const kept = useKept<Ending>(`unit-end.${unit.id}`, nothingChosen);
  const { typed: ending, type: setEnding } = kept;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const fault = endingFault(ending, unit);
  const told = (): string => {
    const into = units.find(({ id }) => id === ending.into)?.name ?? ending.fresh[0]?.name ?? "";
    if (ending.how === "merge") return words.ending.merged(unit.name, into);
    return ending.how === "close" ? words.ending.closed(unit.name) : words.ending.split2(unit.name);
  };
  const submit = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const body = endingBody(ending, unit, units);
      await act({ path: workAddressOf.unitEnd(unit.id), method: "POST", body, told: told() });
      kept.forget();
      onClose();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      width={680}
      title={words.ending.title(unit.name)}
      okText={words.ending.done[ending.how]}
      cancelText={all.cancel}
      confirmLoading={busy}
      okButtonProps={{ disabled: fault !== null }}
      mask={{ closable: false }}
      onOk={() => void submit()}
      onCancel={() => {
        kept.forget();
        onClose();
      }}
    >
      {kept.restored ? <RestoredNotice onReset={kept.reset} /> : null}
      <EndingFields
        ending={ending}
        unit={unit}
        units={units.filter(({ id, until }) => id !== unit.id && until === null)}
        onChange={(change) => setEnding({ ...ending, ...change })}
      />
      <HandedOver ending={ending} unit={unit} units={units} />
      {fault === null || fault === "in-use" ? null : <p className="second">{words.ending[fault]}</p>}
      {error === null ? null : (
        <p className="form-problem" role="alert">
          {problemText(error, language, all)}
        </p>
      )}
    </Modal>
  );
};
