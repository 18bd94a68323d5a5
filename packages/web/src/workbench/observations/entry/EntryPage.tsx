import type { Observation } from "@lantu/server/contract";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Form } from "antd";
import { useEffect, useMemo, useRef, useState } from "react";
import { ApiError } from "../../../api/api.ts";
import { Head } from "../../../shell/page-head.tsx";
import { addressOf } from "../../api/addresses.ts";
import { send } from "../../api/send.ts";
import { CorrectionEnd, RestoredNotice } from "../../frame/CorrectionEnd.tsx";
import { DeskNav } from "../../frame/DeskNav.tsx";
import { Frame } from "../../frame/Frame.tsx";
import { useCorrection } from "../../frame/use-correction.ts";
import { useWords } from "../../words/use-words.ts";
import { useConcepts } from "../use-concepts.ts";
import { type EntryValues, entryOf, forNext, valuesAt } from "./entry-values.ts";
import { Fields } from "./Fields.tsx";
import { Held } from "./Held.tsx";
import { useEntered } from "./use-entered.tsx";
import "../observations.css";

const route = getRouteApi("/import/observations/new");

interface EntryFormProps {
  /** What the form begins with. */
  readonly begin: EntryValues;
  /** The draft is kept under it. */
  readonly subject: string;
  readonly correcting: boolean;
  readonly onEntered: (one: Observation, values: EntryValues) => void;
  readonly onCancel: () => void;
}

/** Of another value known on the same day it is the day that is wrong. */
const withDay = (error: unknown): unknown => {
  if (!(error instanceof ApiError) || error.problem?.code !== "observation-known") return error;
  const errors = [{ path: "body.knownOn", message: error.problem.detail }];
  return new ApiError(error.status, { ...error.problem, errors });
};

const EntryForm = ({ begin, subject, correcting, onEntered, onCancel }: EntryFormProps) => {
  const { entry: words } = useWords().tables;
  const [form] = Form.useForm<EntryValues>();
  const { concepts } = useConcepts();
  const entered = useRef<{ readonly one: Observation; readonly values: EntryValues } | null>(null);
  const correction = useCorrection<EntryValues>({
    ...{ subject, held: begin, version: 0, form, onReload: async () => 0 },
    onSave: async (values) => {
      try {
        const one = await send<Observation>(addressOf.observations, { method: "POST", body: entryOf(values) });
        entered.current = { one, values };
      } catch (error) {
        throw withDay(error);
      }
    },
    onClose: () => {
      const { current } = entered;
      if (current === null) onCancel();
      else onEntered(current.one, current.values);
    },
  });
  const typed = { ...correction.initial, ...Form.useWatch([], form) };
  useEffect(() => {
    form.getFieldInstance(begin.concept === undefined ? "concept" : "value")?.focus();
  }, [form, begin]);
  return (
    <div className="entry-columns">
      <Form
        form={form}
        layout="vertical"
        className="entry-form"
        initialValues={correction.initial}
        requiredMark={false}
        disabled={correction.busy}
        scrollToFirstError={{ block: "center", focus: true }}
        onValuesChange={(_, values) => correction.keep(values)}
        onFinish={(values) => void correction.save(values)}
      >
        {correction.restored ? <RestoredNotice onReset={correction.reset} /> : null}
        <Fields concept={concepts.find(({ id }) => id === typed.concept)} />
        <CorrectionEnd correction={correction} save={correcting ? words.saveCorrection : words.save} />
      </Form>
      <Held {...typed} />
    </div>
  );
};

/** Which value of several is entered, and what stays in the form from the one before. */
interface Round {
  readonly round: number;
  readonly values: EntryValues | null;
}

const Entry = () => {
  const { entry: words } = useWords().tables;
  const address = route.useSearch();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const tell = useEntered();
  const [next, setNext] = useState<Round>({ round: 0, values: null });
  const correcting = address.correct !== undefined;
  const title = correcting ? words.correctTitle : words.title;
  const where = JSON.stringify(address);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `where` is the address, and stays the same as long as it says the same.
  const begin = useMemo(() => next.values ?? valuesAt(address), [next.values, where]);
  const onEntered = (one: Observation, values: EntryValues) => {
    tell(one);
    void queries.invalidateQueries({ queryKey: ["held"] });
    // What was corrected stays in sight: beside the form stand its vintages, the new one in force.
    setNext({ round: next.round + 1, values: correcting ? valuesAt(address) : forNext(values) });
  };
  return (
    <div className="imports entry-page">
      <Head title={title} description={words.lead} canonical="/import/observations/new" />
      <DeskNav />
      <h1>{title}</h1>
      <p className="imports-lead">{correcting ? words.correctLead : words.lead}</p>
      <EntryForm
        key={`${where} ${next.round}`}
        begin={begin}
        subject={correcting ? `observation.${where}` : "observation"}
        correcting={correcting}
        onEntered={onEntered}
        onCancel={() => void navigate({ to: "/import/observations/values" })}
      />
    </div>
  );
};

/** One value, entered or corrected by hand. */
export const EntryPage = () => (
  <Frame>
    <Entry />
  </Frame>
);
