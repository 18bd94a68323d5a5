import type { Observation, ObservationImport } from "@lantu/server/contract";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { App } from "antd";
import { useCallback } from "react";
import { quantity } from "../../../format/quantity.ts";
import type { Language } from "../../../messages/catalogue.ts";
import { usePreferences } from "../../../shell/preferences.tsx";
import { addressOf } from "../../api/addresses.ts";
import { send } from "../../api/send.ts";
import { useComplaint } from "../../frame/use-complaint.ts";
import { useWords } from "../../words/use-words.ts";
import { observedPeriod } from "../period-text.ts";
import { named } from "../use-concepts.ts";

/** Seconds a notice with an undo stays. */
const undoSeconds = 20;
const toldSeconds = 6;

/** An observation in one line: what, where, when, how much. */
const lineOf = (
  { conceptName, concept, place, period, value, unit }: Observation,
  language: Language,
  missing: string,
): string => {
  const what = conceptName === null ? concept : named(conceptName, language);
  const shown = value === null ? null : quantity(value, unit, language);
  const amount = shown === null ? missing : `${shown.number} ${shown.unit}`;
  return [place.name, what, observedPeriod(period, language), amount].join(" ");
};

/** Says that a value was entered, with the way to it and an undo. */
export const useEntered = (): ((one: Observation) => void) => {
  const { notification } = App.useApp();
  const { language } = usePreferences();
  const { tables, undo } = useWords();
  const { entry: words, values } = tables;
  const complain = useComplaint();
  const queries = useQueryClient();
  return useCallback(
    (one) => {
      const line = lineOf(one, language, values.missing);
      const key = one.release;
      const takeBack = () => {
        notification.destroy(key);
        const body = { reason: words.undoReason };
        send<ObservationImport>(addressOf.withdrawTable(one.release), { method: "POST", body }).then(
          () => {
            notification.success({ title: words.undone(line), duration: toldSeconds, role: "status" });
            void queries.invalidateQueries({ queryKey: ["held"] });
          },
          (error: unknown) => complain(words.notUndone, error),
        );
      };
      notification.success({
        ...{ key, title: words.saved(line), description: words.savedText },
        ...{ duration: undoSeconds, role: "status" as const },
        actions: (
          <span className="notice-steps">
            <Link
              to="/import/observations/values"
              search={{ concept: [one.concept], place: [one.place.code ?? one.place.name], vintages: "true" }}
              className="button"
              onClick={() => notification.destroy(key)}
            >
              {words.see}
            </Link>
            <button type="button" className="quiet-button" onClick={takeBack}>
              {undo}
            </button>
          </span>
        ),
      });
    },
    [notification, language, words, values, undo, complain, queries],
  );
};
