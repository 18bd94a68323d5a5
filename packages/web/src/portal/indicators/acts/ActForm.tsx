import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { LongField } from "./Field.tsx";
import { type Acting, wrongAt } from "./use-act.ts";
import { useActWords } from "./use-act-words.ts";

interface ActFormProps {
  readonly acting: Acting;
  readonly lead: string;
  /** What follows from the act, beside what is concluded anew. */
  readonly follows?: string;
  /** Whether and how it can be taken back. */
  readonly back: string;
  readonly submit: string;
  readonly onSubmit: (data: FormData) => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** Names of the fields of a form that have a place for what is wrong with them. */
const named = (form: HTMLFormElement | null): readonly string[] =>
  [...(form?.elements ?? [])].map((element) => element.getAttribute("name") ?? "").filter(Boolean);

/** What was refused: in a sentence, and with what no field has a place for. */
const Refused = ({ acting, fields }: { readonly acting: Acting; readonly fields: readonly string[] }) => {
  const words = useActWords();
  if (acting.kind !== "refused") return null;
  const placed = new Set(fields.map((name) => wrongAt(acting, name)));
  const elsewhere = [...new Set(acting.fields.values())].filter((text) => !placed.has(text));
  return (
    <div className="notice" role="alert">
      <p>
        <strong>{words.refused}</strong> {acting.text}
      </p>
      {elsewhere.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
};

/** The form of one act: what it does and what follows, its fields, the reason, and what the server refused. */
export const ActForm = ({ acting, lead, follows, back, submit, onSubmit, onCancel, children }: ActFormProps) => {
  const words = useActWords();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (acting.kind === "refused") form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [acting]);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(new FormData(event.currentTarget));
  };
  return (
    <form ref={form} className="act-form" onSubmit={send}>
      <p>{lead}</p>
      {children}
      <LongField name="reason" label={words.reason} hint={words.reasonHint} longest={500} acting={acting} />
      <p className="act-follows">
        {follows} {words.anew} <strong>{back}</strong>
      </p>
      <Refused acting={acting} fields={named(form.current)} />
      <p className="act-ends">
        <button type="submit" className="button primary" disabled={acting.kind === "sending"}>
          {acting.kind === "sending" ? words.sending : submit}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
};

/** The reason given in a form. */
export const reasonIn = (data: FormData): string => String(data.get("reason") ?? "").trim();
