import type { AttachedRuleDesk } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { deskApi } from "../api/desk-api.ts";
import { problemText } from "../api/problem-text.ts";
import { RestoredNotice } from "../frame/CorrectionEnd.tsx";
import { Frame } from "../frame/Frame.tsx";
import { fieldErrors } from "../frame/field-errors.ts";
import { Trouble } from "../frame/Trouble.tsx";
import { useRuleDeskWords } from "../words/rule-desk.ts";
import { useWords } from "../words/use-words.ts";
import { RuleFields } from "./RuleFields.tsx";
import { type Attaching, rulePath, useAttaching } from "./use-attaching.ts";
import "./rule-desk.css";

const route = getRouteApi("/work/rules/$commitment");

/** How the words stand, as they are judged: now, or by the rule in the form. */
const Judged = ({ title, judged }: { readonly title: string; readonly judged: AttachedRuleDesk["judged"] }) => {
  const { language } = usePreferences();
  const said = judged.said[language];
  return (
    <section className="rule-judged">
      <h2>{title}</h2>
      <p>
        <strong>{said.status}</strong> {said.sentence}
      </p>
      {said.reason === null ? null : <p className="second">{said.reason}</p>}
      <ul>
        {said.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
};

const Outcome = ({ state }: { readonly state: Attaching }) => {
  const { language } = usePreferences();
  const [words, all] = [useRuleDeskWords(), useWords()];
  if (state.kind === "overtaken")
    return (
      <p className="notice" role="alert">
        {words.overtaken}
      </p>
    );
  if (state.kind !== "refused") return <p role="status">{state.kind === "busy" ? words.busy : null}</p>;
  const fields = [...fieldErrors(state.error)];
  return (
    <div className="form-problem" role="alert">
      <p>{problemText(state.error, language, all)}</p>
      {fields.map(([field, message]) => (
        <p key={field}>
          {words.fields[field] ?? field}: {message}
        </p>
      ))}
    </div>
  );
};

const Editor = ({ commitment, desk }: { readonly commitment: string; readonly desk: AttachedRuleDesk }) => {
  const words = useRuleDeskWords();
  const { typed, setTyped, seen, state, restored, reset, preview, attach, detach } = useAttaching(commitment, desk);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void attach();
  };
  const isBusy = state.kind === "busy";
  return (
    <form onSubmit={submit}>
      {restored ? <RestoredNotice onReset={reset} /> : null}
      <RuleFields typed={typed} proposed={desk.proposed} onChange={setTyped} />
      {seen === null ? null : (
        <Judged title={seen.of === typed ? words.wouldBe : words.wouldBeStale} judged={seen.judged} />
      )}
      <p className="second">{words.signed}</p>
      <Outcome state={state} />
      <p className="form-actions">
        <button type="button" className="button" disabled={isBusy} onClick={() => void preview()}>
          {words.preview}
        </button>
        <button type="submit" className="button primary" disabled={isBusy}>
          {desk.attached === null ? words.attach : words.change}
        </button>
        {desk.attached === null ? null : (
          <button type="button" className="quiet-button" disabled={isBusy} onClick={() => void detach()}>
            {words.detach}
          </button>
        )}
      </p>
    </form>
  );
};

const Held = ({ commitment }: { readonly commitment: string }) => {
  const words = useRuleDeskWords();
  const path = rulePath(commitment);
  const { data, error, refetch } = useQuery({
    ...{ queryKey: [path], queryFn: () => deskApi.get<AttachedRuleDesk>(path) },
    ...{ refetchOnWindowFocus: false, staleTime: 0 },
  });
  if (error !== null) return <Trouble error={error} onAgain={() => void refetch()} />;
  if (data === undefined) return <p role="status">{words.loading}</p>;
  return (
    <>
      <blockquote className="rule-words">{data.text}</blockquote>
      <p>
        <Link to="/commitments/$id" params={{ id: commitment }} search={{}}>
          {words.back}
        </Link>
      </p>
      <Judged title={words.now} judged={data.judged} />
      {data.printed ? (
        <p className="notice">{words.printed}</p>
      ) : data.mayAttach ? (
        <Editor commitment={commitment} desk={data} />
      ) : (
        <p>{words.notAllowed}</p>
      )}
    </>
  );
};

/** Where a published rule is attached to a target told in words: looked at before it is saved, in one's own name. */
export const RuleDesk = () => {
  const { commitment } = route.useParams();
  const words = useRuleDeskWords();
  return (
    <Frame needs="attach-rule">
      <div className="imports rule-desk">
        <Head title={words.title} description={words.lead} canonical={`/work/rules/${commitment}`} />
        <h1>{words.title}</h1>
        <p className="imports-lead">{words.lead}</p>
        <Held key={commitment} commitment={commitment} />
      </div>
    </Frame>
  );
};
