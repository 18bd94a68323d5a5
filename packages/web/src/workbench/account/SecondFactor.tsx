import type { Me, RecoveryCodes, SecondFactorOffered } from "@lantu/server/contract";
import { useQueryClient } from "@tanstack/react-query";
import { Modal, QRCode } from "antd";
import { type FormEvent, useState } from "react";
import { usePreferences } from "../../shell/preferences.tsx";
import { problemText } from "../api/problem-text.ts";
import { send } from "../api/send.ts";
import { workAddressOf } from "../api/work-addresses.ts";
import { Copied } from "../frame/Copied.tsx";
import { useTold } from "../frame/use-told.tsx";
import { usePeopleWords } from "../words/people.ts";
import { useWords } from "../words/use-words.ts";
import { RecoveryCodesShown } from "./RecoveryCodesShown.tsx";

/** Fewer recovery codes than this are few. */
const few = 3;

const fieldOf = (event: FormEvent<HTMLFormElement>, name: string): string =>
  String(new FormData(event.currentTarget).get(name) ?? "").trim();

interface AskProps {
  readonly title: string;
  readonly ok: string;
  /** Told the password; what it throws is shown, and the dialog stays. */
  readonly onOk: (password: string) => Promise<void>;
  readonly onClose: () => void;
}

const useAttempt = () => {
  const words = useWords();
  const { language } = usePreferences();
  const [wrong, setWrong] = useState<string | null>(null);
  const attempt = (act: () => Promise<void>): Promise<void> => {
    setWrong(null);
    return act().catch((error: unknown) => setWrong(problemText(error, language, words)));
  };
  const shown =
    wrong === null ? null : (
      <p className="form-problem" role="alert">
        {wrong}
      </p>
    );
  return { attempt, shown };
};

const AskPassword = ({ title, ok, onOk, onClose }: AskProps) => {
  const { account: words } = usePeopleWords();
  const { attempt, shown } = useAttempt();
  return (
    <Modal open title={title} footer={null} onCancel={onClose} mask={{ closable: false }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const password = fieldOf(event, "password");
          void attempt(() => onOk(password));
        }}
      >
        <label className="desk-field">
          <span>{words.askPassword}</span>
          <input
            name="password"
            type="password"
            autoComplete="current-password"
            required
            // biome-ignore lint/a11y/noAutofocus: the dialog has opened to ask for this.
            autoFocus
          />
        </label>
        {shown}
        <p className="form-actions account-do">
          <button type="submit" className="button primary">
            {ok}
          </button>
        </p>
      </form>
    </Modal>
  );
};

interface ScanProps {
  readonly offered: SecondFactorOffered;
  readonly onConfirm: (code: string) => Promise<void>;
  readonly onClose: () => void;
}

const Scan = ({ offered, onConfirm, onClose }: ScanProps) => {
  const { account: words } = usePeopleWords();
  const { attempt, shown } = useAttempt();
  return (
    <Modal open title={words.factor} footer={null} onCancel={onClose} mask={{ closable: false }}>
      <p>{words.scan}</p>
      <div className="qr" role="img" aria-label={words.qr}>
        <QRCode value={offered.uri} color="#000000" bgColor="#ffffff" type="svg" size={200} />
      </div>
      <p className="second">{words.typed}</p>
      <Copied text={offered.secret} label={words.typed} />
      <form
        className="account-line"
        onSubmit={(event) => {
          event.preventDefault();
          const code = fieldOf(event, "code");
          void attempt(() => onConfirm(code));
        }}
      >
        <label className="desk-field">
          <span>{words.code}</span>
          <input name="code" inputMode="numeric" autoComplete="one-time-code" maxLength={20} required />
        </label>
        <button type="submit" className="button primary">
          {words.confirm}
        </button>
      </form>
      {shown}
    </Modal>
  );
};

type Step =
  | { readonly kind: "password" }
  | { readonly kind: "scan"; readonly offered: SecondFactorOffered }
  | { readonly kind: "codes"; readonly codes: readonly string[] }
  | { readonly kind: "end" };

/** The second step of signing in: set up with an authenticator, recovery codes shown once, switched off again. */
export const SecondFactor = ({ me }: { readonly me: Me }) => {
  const { account: words } = usePeopleWords();
  const queries = useQueryClient();
  const told = useTold();
  const [step, setStep] = useState<Step | null>(null);
  const close = () => setStep(null);
  const begin = async (password: string): Promise<void> => {
    const offered = await send<SecondFactorOffered>(workAddressOf.secondFactor, { method: "POST", body: { password } });
    setStep({ kind: "scan", offered });
  };
  const confirm = async (code: string): Promise<void> => {
    const { codes } = await send<RecoveryCodes>(workAddressOf.secondFactor, { method: "PUT", body: { code } });
    setStep({ kind: "codes", codes });
    await queries.invalidateQueries({ queryKey: ["me"] });
  };
  const end = async (password: string): Promise<void> => {
    const now = await send<Me>(workAddressOf.secondFactorEnd, { method: "POST", body: { password } });
    queries.setQueryData(["me"], now);
    told(words.factorEnded);
    close();
  };
  return (
    <>
      {me.secondFactor ? (
        <p>
          {words.factorOn(me.recoveryLeft)} {me.recoveryLeft < few ? words.factorFew : null}
        </p>
      ) : null}
      <p className="unit-steps">
        <button
          type="button"
          className="button"
          onClick={() => setStep({ kind: me.secondFactor ? "end" : "password" })}
        >
          {me.secondFactor ? words.factorEnd : words.factorStart}
        </button>
      </p>
      {step?.kind === "password" ? (
        <AskPassword title={words.factor} ok={words.goOn} onOk={begin} onClose={close} />
      ) : null}
      {step?.kind === "scan" ? <Scan offered={step.offered} onConfirm={confirm} onClose={close} /> : null}
      {step?.kind === "codes" ? (
        <RecoveryCodesShown codes={step.codes} account={me.person?.account ?? ""} onClose={close} />
      ) : null}
      {step?.kind === "end" ? (
        <AskPassword title={words.factorEnd} ok={words.factorEnd} onOk={end} onClose={close} />
      ) : null}
    </>
  );
};
