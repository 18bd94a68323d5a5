import type { LinkMade, PersonDetail } from "@lantu/server/contract";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Modal } from "antd";
import { useState } from "react";
import { ApiError } from "../../../api/api.ts";
import { minute } from "../../../format/time.ts";
import { usePreferences } from "../../../shell/preferences.tsx";
import { send } from "../../api/send.ts";
import { workAddressOf } from "../../api/work-addresses.ts";
import { Copied } from "../../frame/Copied.tsx";
import { ReasonDialog } from "../../frame/ReasonDialog.tsx";
import { Sessions } from "../../frame/Sessions.tsx";
import { Loading, Trouble } from "../../frame/Trouble.tsx";
import { useComplaint } from "../../frame/use-complaint.ts";
import { useOneAtATime } from "../../frame/use-one-at-a-time.ts";
import { useTold } from "../../frame/use-told.tsx";
import { JournalPanel } from "../../journal/JournalPanel.tsx";
import { useAdminWords } from "../../words/admin.ts";
import { usePeopleWords } from "../../words/people.ts";
import { AdminFrame, adminParts } from "../AdminFrame.tsx";
import { useUnits } from "../units/use-units.ts";
import { EditPerson } from "./PersonForm.tsx";
import { useChange, useGrantText, usePerson, usePersonSessions } from "./use-people.ts";

interface PersonProps {
  readonly person: PersonDetail;
}

const Facts = ({ person }: PersonProps) => {
  const words = usePeopleWords();
  const grantText = useGrantText();
  const { units } = useUnits(true);
  const unit = units.find(({ id }) => id === person.unit);
  return (
    <dl className="facts">
      <div>
        <dt>{words.fields.account}</dt>
        <dd>{person.account}</dd>
      </div>
      <div>
        <dt>{words.fields.unit}</dt>
        <dd>
          {unit === undefined ? (
            words.noUnit
          ) : (
            <Link to="/admin/units/$id" params={{ id: unit.id }}>
              {unit.name}
            </Link>
          )}
        </dd>
      </div>
      {person.title === null ? null : (
        <div>
          <dt>{words.fields.title}</dt>
          <dd>{person.title}</dd>
        </div>
      )}
      <div>
        <dt>{words.fields.grants}</dt>
        <dd className="person-grants">
          {person.grants.length === 0 ? words.noGrants : null}
          {person.grants.map((grant) => (
            <span key={JSON.stringify(grant)}>{grantText(grant)}</span>
          ))}
        </dd>
      </div>
    </dl>
  );
};

/** The link a password is set with: shown once, to be copied. */
const LinkDialog = ({
  person,
  link,
  onClose,
}: PersonProps & { readonly link: LinkMade; readonly onClose: () => void }) => {
  const { signIn: words } = usePeopleWords();
  const { close } = useAdminWords();
  const { language } = usePreferences();
  const url = new URL(link.url, location.origin).href;
  return (
    <Modal open title={words.linkTitle(person.name)} footer={null} onCancel={onClose} mask={{ closable: false }}>
      <p>{words.linkText}</p>
      <Copied text={url} label={words.linkTitle(person.name)} />
      <p className="second">{words.linkUntil(minute(link.expiresAt, language))}</p>
      <p className="form-actions">
        <button type="button" className="button" onClick={onClose}>
          {close}
        </button>
      </p>
    </Modal>
  );
};

const SigningIn = ({ person }: PersonProps) => {
  const { signIn: words } = usePeopleWords();
  const { language } = usePreferences();
  const complain = useComplaint();
  const told = useTold();
  const queries = useQueryClient();
  const [link, setLink] = useState<LinkMade | null>(null);
  const [dropping, setDropping] = useState(false);
  const { busy, once } = useOneAtATime();
  const stand = person.signIn;
  if (stand === null) return null;
  const makeLink = () =>
    send<LinkMade>(workAddressOf.personLink(person.id), { method: "POST" }).then(setLink, (error: unknown) =>
      complain(words.link, error),
    );
  const dropFactor = async (): Promise<void> => {
    await send(workAddressOf.personSecondFactor(person.id), { method: "DELETE" });
    told(words.factorDropped);
    await queries.invalidateQueries();
  };
  const rows: readonly (readonly [string, string])[] = [
    [words.password, stand.password ? words.set : words.unset],
    [words.secondFactor, stand.secondFactor ? words.on : words.off],
    ...(stand.providers.length === 0 ? [] : ([[words.providers, stand.providers.join(" · ")]] as const)),
    ...(stand.lockedUntil === null
      ? []
      : ([[words.lockedLabel, words.locked(minute(stand.lockedUntil, language))]] as const)),
  ];
  return (
    <section aria-labelledby="signing-in">
      <h2 id="signing-in">{words.title}</h2>
      <dl className="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="unit-steps">
        {person.active ? (
          <button type="button" className="button" disabled={busy} onClick={() => void once(makeLink)}>
            {words.link}
          </button>
        ) : null}
        {stand.secondFactor ? (
          <button type="button" className="quiet-button" onClick={() => setDropping(true)}>
            {words.dropFactor}
          </button>
        ) : null}
      </p>
      {link === null ? null : <LinkDialog person={person} link={link} onClose={() => setLink(null)} />}
      {dropping ? (
        <Confirm
          title={words.dropFactor}
          text={words.dropFactorText}
          onOk={dropFactor}
          onClose={() => setDropping(false)}
        />
      ) : null}
    </section>
  );
};

interface ConfirmProps {
  readonly title: string;
  readonly text: string;
  readonly onOk: () => Promise<void>;
  readonly onClose: () => void;
}

const Confirm = ({ title, text, onOk, onClose }: ConfirmProps) => {
  const { cancel } = useAdminWords();
  const complain = useComplaint();
  const { busy, once } = useOneAtATime();
  const ok = () => onOk().then(onClose, (error: unknown) => complain(title, error));
  return (
    <Modal
      open
      title={title}
      okText={title}
      cancelText={cancel}
      confirmLoading={busy}
      onOk={() => void once(ok)}
      onCancel={onClose}
    >
      <p>{text}</p>
    </Modal>
  );
};

const PersonSessions = ({ person }: PersonProps) => {
  const words = usePeopleWords();
  const { data, refetch } = usePersonSessions(person.id);
  const told = useTold();
  const complain = useComplaint();
  const endAll = () =>
    send<{ readonly ended: number }>(workAddressOf.personSessions(person.id), { method: "DELETE" }).then(
      ({ ended }) => {
        told(words.sessions.endedAll(ended));
        void refetch();
      },
      (error: unknown) => complain(words.sessions.endAll, error),
    );
  if (data === undefined) return null;
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{words.sessions.title}</h2>
      <Sessions sessions={data.items} onEnd={null} />
      {data.items.length === 0 ? null : (
        <button type="button" className="button" onClick={() => void endAll()}>
          {words.sessions.endAll}
        </button>
      )}
    </section>
  );
};

type Open = "edit" | "deactivate";

const Person = ({ person }: PersonProps) => {
  const words = usePeopleWords();
  const change = useChange();
  const told = useTold();
  const complain = useComplaint();
  const [open, setOpen] = useState<Open | null>(null);
  const activate = async (now: PersonDetail, active: boolean, reason?: string): Promise<PersonDetail> =>
    change(person.id, { version: now.version, active, ...(reason === undefined || reason === "" ? {} : { reason }) });
  const deactivate = async (reason: string): Promise<void> => {
    const now = await activate(person, false, reason);
    told(words.deactivated(person.name), () => activate(now, true));
  };
  const bringBack = () =>
    activate(person, true).then(
      () => told(words.activated(person.name)),
      (error: unknown) => complain(person.name, error),
    );
  return (
    <div className="person">
      <p className="unit-back shown">
        <Link to="/admin/people">← {words.back}</Link>
      </p>
      <h1>
        {person.name}
        {person.active ? null : <span className="sample-mark">{words.states.inactive}</span>}
      </h1>
      <p className="unit-steps">
        <button type="button" className="button" onClick={() => setOpen("edit")}>
          {words.edit}
        </button>
        {person.active ? (
          <button type="button" className="button" onClick={() => setOpen("deactivate")}>
            {words.deactivate}
          </button>
        ) : (
          <button type="button" className="button" onClick={() => void bringBack()}>
            {words.activate}
          </button>
        )}
      </p>
      <Facts person={person} />
      <SigningIn person={person} />
      <PersonSessions person={person} />
      <h2>{words.history}</h2>
      <JournalPanel subject={person.id} />
      {open === "edit" ? <EditPerson person={person} onClose={() => setOpen(null)} /> : null}
      {open === "deactivate" ? (
        <ReasonDialog
          subject={`person-end.${person.id}`}
          title={words.deactivateTitle(person.name)}
          ok={words.deactivateTitle(person.name)}
          label={words.fields.reason}
          optional
          onOk={deactivate}
          onClose={() => setOpen(null)}
        >
          <p>{words.deactivateText}</p>
        </ReasonDialog>
      ) : null}
    </div>
  );
};

const Loaded = ({ id }: { readonly id: string }) => {
  const words = usePeopleWords();
  const { data, error, refetch } = usePerson(id);
  if (data !== undefined) return <Person person={data} />;
  if (error instanceof ApiError && (error.status === 404 || error.status === 400))
    return (
      <p className="imports-empty" role="alert">
        {words.notFound} <Link to="/admin/people">{words.back}</Link>
      </p>
    );
  return error === null ? <Loading /> : <Trouble error={error} onAgain={() => void refetch()} />;
};

/** One person: who they are, what they may do, how they sign in, what happened. */
export const PersonPage = () => {
  const words = usePeopleWords();
  const { id = "" } = useParams({ strict: false });
  return (
    <AdminFrame part={adminParts.people} title={words.title} description={words.lead}>
      <Loaded key={id} id={id} />
    </AdminFrame>
  );
};
