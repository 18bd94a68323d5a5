import type { PersonDetail } from "@lantu/server/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Form, Input, Select } from "antd";
import { type ComponentProps, useMemo } from "react";
import { useVisitor } from "../../../shell/visitor.ts";
import { deskApi } from "../../api/desk-api.ts";
import { send } from "../../api/send.ts";
import { workAddressOf } from "../../api/work-addresses.ts";
import { CorrectionDialog } from "../../frame/CorrectionDialog.tsx";
import { checked, longest, needed } from "../../frame/rules.ts";
import type { Correction } from "../../frame/use-correction.ts";
import { useTold } from "../../frame/use-told.tsx";
import { useAccessWords } from "../../words/access.ts";
import { useAdminWords } from "../../words/admin.ts";
import { usePeopleWords } from "../../words/people.ts";
import { UnitChoice } from "../units/UnitChoice.tsx";
import { useUnits } from "../units/use-units.ts";
import {
  type GrantValues,
  givenOf,
  grantsOf,
  type PersonValues,
  patchOf,
  roleNames,
  valuesOf,
} from "./person-values.ts";
import { useChange, useGrantText, usePlans } from "./use-people.ts";

const accountForm = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,39}$/u;
const emailForm = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

interface GrantsProps {
  readonly value?: readonly GrantValues[];
  readonly onChange?: (grants: readonly GrantValues[]) => void;
}

/** The roles of a person, each with the part it holds for. */
const Grants = ({ value = [], onChange }: GrantsProps) => {
  const words = usePeopleWords();
  const { roles, roleNotes } = useAccessWords();
  const { units } = useUnits(false);
  const plans = usePlans();
  const set = (index: number, change: Partial<GrantValues>) =>
    onChange?.(value.map((grant, at) => (at === index ? { ...grant, ...change } : grant)));
  return (
    <div className="grants">
      {value.length === 0 ? <p className="second">{words.noGrants}</p> : null}
      {value.map((grant, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines hold nothing but what is given to them.
        <div key={index} className="grant">
          <label className="desk-field">
            <span>{words.grantRole}</span>
            <select
              value={grant.role}
              onChange={({ target }) => set(index, { role: target.value as GrantValues["role"] })}
            >
              {roleNames.map((role) => (
                <option key={role} value={role}>
                  {roles[role]}
                </option>
              ))}
            </select>
          </label>
          <div className="desk-field">
            <span>{words.grantUnit}</span>
            <UnitChoice
              units={units.filter(({ until }) => until === null)}
              none={words.grantAllUnits}
              value={grant.unit}
              label={words.grantUnit}
              onChange={(unit) => set(index, { unit })}
            />
          </div>
          <div className="desk-field">
            <span>{words.grantDocument}</span>
            <Select
              aria-label={words.grantDocument}
              value={grant.document}
              options={[
                { value: "", label: words.grantAllDocuments },
                ...plans.map(({ id, title }) => ({ value: id, label: title })),
              ]}
              onChange={(document: string) => set(index, { document })}
            />
          </div>
          <button
            type="button"
            className="quiet-button"
            aria-label={words.grantDrop(roles[grant.role])}
            title={words.grantDrop(roles[grant.role])}
            onClick={() => onChange?.(value.filter((_, at) => at !== index))}
          >
            ×
          </button>
          <p className="second grant-note">{roleNotes[grant.role]}</p>
        </div>
      ))}
      <button
        type="button"
        className="link-button"
        onClick={() => onChange?.([...value, { role: "filler", unit: "", document: "" }])}
      >
        + {words.grantAdd}
      </button>
    </div>
  );
};

const Fields = ({ correction }: { readonly correction: Correction<PersonValues> }) => {
  const words = usePeopleWords();
  const admin = useAdminWords();
  const grantText = useGrantText();
  const { units } = useUnits(false);
  const { fields, errors, hints } = words;
  const tooLong = { tooLong: admin.units.errors.long };
  const now = (name: keyof PersonValues): string | undefined => {
    const other = correction.other(name);
    if (other === undefined) return undefined;
    if (typeof other !== "string") return admin.now(grantsOf(other).map(grantText).join(" · ") || admin.none);
    if (name === "unit") return admin.now(units.find(({ id }) => id === other)?.name ?? words.noUnit);
    return admin.now(other === "" ? admin.none : other);
  };
  return (
    <>
      <div className="form-pair">
        <Form.Item
          name="name"
          label={fields.name}
          extra={now("name")}
          rules={[needed(errors.name), longest(60, tooLong)]}
        >
          <Input autoComplete="off" autoFocus />
        </Form.Item>
        <Form.Item
          name="account"
          label={fields.account}
          extra={now("account") ?? hints.account}
          rules={[needed(errors.account), checked((text) => (accountForm.test(text) ? null : errors.account))]}
        >
          <Input autoComplete="off" autoCapitalize="off" spellCheck={false} />
        </Form.Item>
        <Form.Item name="unit" label={fields.unit} extra={now("unit")}>
          <UnitChoice units={units.filter(({ until }) => until === null)} none={words.noUnit} />
        </Form.Item>
        <Form.Item name="title" label={fields.title} extra={now("title")} rules={[longest(60, tooLong)]}>
          <Input autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item
        name="email"
        label={fields.email}
        extra={now("email") ?? hints.email}
        rules={[checked((text) => (emailForm.test(text) ? null : errors.email))]}
      >
        <Input autoComplete="off" inputMode="email" />
      </Form.Item>
      <Form.Item name="grants" label={fields.grants} extra={now("grants")}>
        <Grants />
      </Form.Item>
      <Form.Item name="reason" label={fields.reason}>
        <Input autoComplete="off" maxLength={500} />
      </Form.Item>
    </>
  );
};

type PersonFormProps = Omit<ComponentProps<typeof CorrectionDialog<PersonValues>>, "width" | "save" | "fields">;

const PersonForm = (props: PersonFormProps) => {
  const { save } = useAdminWords();
  return (
    <CorrectionDialog {...props} width={760} save={save} fields={(correction) => <Fields correction={correction} />} />
  );
};

/** Adds a person, and goes to their page, where the link for the password is. */
export const AddPerson = ({ onClose }: { readonly onClose: () => void }) => {
  const words = usePeopleWords();
  const { me } = useVisitor();
  const told = useTold();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const held = useMemo(() => valuesOf(null, me.who === "machine" ? ["administrator"] : []), [me.who]);
  const onSave = async (typed: PersonValues): Promise<void> => {
    const made = await send<PersonDetail>(workAddressOf.people(""), { method: "POST", body: givenOf(typed) });
    await queries.invalidateQueries();
    told(words.added(made.name));
    void navigate({ to: "/admin/people/$id", params: { id: made.id } });
  };
  return (
    <PersonForm
      title={words.addTitle}
      subject="person-new"
      {...{ held, version: 0, onSave, onClose }}
      onReload={async () => 0}
    />
  );
};

interface EditPersonProps {
  readonly person: PersonDetail;
  readonly onClose: () => void;
}

/** Changes who somebody is and what they may do. */
export const EditPerson = ({ person, onClose }: EditPersonProps) => {
  const words = usePeopleWords();
  const told = useTold();
  const change = useChange();
  const queries = useQueryClient();
  const held = useMemo(() => valuesOf(person), [person]);
  const onSave = async (typed: PersonValues, version: number): Promise<void> => {
    const now = await change(person.id, patchOf(held, typed, version));
    const back = patchOf(valuesOf(now), { ...held, reason: "" }, now.version);
    told(words.changed(now.name), () => change(person.id, back));
  };
  const onReload = async (): Promise<number> => {
    const now = await deskApi.get<PersonDetail>(workAddressOf.person(person.id));
    queries.setQueryData(["person", person.id], now);
    return now.version;
  };
  return (
    <PersonForm
      title={words.editTitle(person.name)}
      subject={`person-${person.id}`}
      {...{ held, version: person.version, onSave, onReload, onClose }}
    />
  );
};
