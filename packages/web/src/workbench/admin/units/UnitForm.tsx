import type { Unit, UnitPatch } from "@lantu/server/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Form, Input, Select } from "antd";
import { type ComponentProps, useMemo } from "react";
import { deskApi } from "../../api/desk-api.ts";
import { workAddressOf } from "../../api/work-addresses.ts";
import { CorrectionDialog } from "../../frame/CorrectionDialog.tsx";
import { checked, longest, needed } from "../../frame/rules.ts";
import type { Correction } from "../../frame/use-correction.ts";
import { type AdminWords, useAdminWords } from "../../words/admin.ts";
import { UnitChoice } from "./UnitChoice.tsx";
import { subtree } from "./unit-tree.ts";
import { patchOf, type UnitValues, unitKinds, valuesOf } from "./unit-values.ts";
import { useUnitAct } from "./use-units.ts";

interface FieldsProps {
  readonly units: readonly Unit[];
  /** Units it may not lie below: itself and those below it. */
  readonly barred: ReadonlySet<string>;
  readonly correction: Correction<UnitValues>;
}

const pattern = (form: RegExp, message: string) => checked((text) => (form.test(text) ? null : message));

/** What a field became meanwhile, in words. */
const useNow = (correction: Correction<UnitValues>, units: readonly Unit[]) => {
  const words = useAdminWords();
  const told = (name: keyof UnitValues, value: string): string => {
    if (name === "kind") return words.units.kinds[value as keyof AdminWords["units"]["kinds"]] ?? value;
    if (name === "parent") return units.find(({ id }) => id === value)?.name ?? words.units.top;
    return value === "" ? words.none : value;
  };
  return (name: keyof UnitValues): string | undefined => {
    const other = correction.other(name);
    return other === undefined ? undefined : words.now(told(name, other));
  };
};

const Fields = ({ units, barred, correction }: FieldsProps) => {
  const words = useAdminWords();
  const { fields, errors, hints, kinds } = words.units;
  const now = useNow(correction, units);
  const label = (name: string, optional = false) => (
    <>
      {fields[name]}
      {optional ? <span className="second optional">{words.optional}</span> : null}
    </>
  );
  return (
    <>
      <Form.Item
        name="name"
        label={label("name")}
        extra={now("name")}
        rules={[needed(errors.name), longest(100, { tooLong: errors.long })]}
      >
        <Input autoComplete="off" autoFocus />
      </Form.Item>
      <div className="form-pair">
        <Form.Item
          name="code"
          label={label("code")}
          extra={now("code") ?? hints.code}
          rules={[needed(errors.code), longest(40, { tooLong: errors.long })]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="shortName"
          label={label("shortName", true)}
          extra={now("shortName")}
          rules={[longest(40, { tooLong: errors.long })]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="kind" label={label("kind")} extra={now("kind")}>
          <Select options={unitKinds.map((kind) => ({ value: kind, label: kinds[kind] }))} />
        </Form.Item>
        <Form.Item name="parent" label={label("parent")} extra={now("parent")}>
          <UnitChoice
            units={units.filter(({ id, until }) => until === null && !barred.has(id))}
            none={words.units.top}
          />
        </Form.Item>
        <Form.Item
          name="place"
          label={label("place", true)}
          extra={now("place") ?? hints.place}
          rules={[pattern(/^\d{6,12}$/, errors.place)]}
        >
          <Input autoComplete="off" inputMode="numeric" />
        </Form.Item>
        <Form.Item
          name="since"
          label={label("since", true)}
          extra={now("since") ?? hints.since}
          rules={[pattern(/^\d{4}-\d{2}-\d{2}$/, errors.date)]}
        >
          <Input autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="reason" label={words.reasonOptional}>
        <Input autoComplete="off" maxLength={500} />
      </Form.Item>
    </>
  );
};

type UnitFormProps = Omit<ComponentProps<typeof CorrectionDialog<UnitValues>>, "width" | "save" | "fields"> &
  Omit<FieldsProps, "correction">;

const UnitForm = ({ units, barred, ...props }: UnitFormProps) => {
  const { save } = useAdminWords();
  return (
    <CorrectionDialog
      {...props}
      width={640}
      save={save}
      fields={(correction) => <Fields units={units} barred={barred} correction={correction} />}
    />
  );
};

interface AddUnitProps {
  readonly units: readonly Unit[];
  /** The unit it is to lie below; null: at the top. */
  readonly parent: Unit | null;
  readonly onClose: () => void;
}

const nobody: ReadonlySet<string> = new Set();

/** Adds a unit, and goes to it. */
export const AddUnit = ({ units, parent, onClose }: AddUnitProps) => {
  const { units: words } = useAdminWords();
  const act = useUnitAct();
  const navigate = useNavigate();
  const held = useMemo(() => valuesOf(null, parent?.id ?? null), [parent]);
  const onSave = async (typed: UnitValues): Promise<void> => {
    const { version: _, ...given } = patchOf(valuesOf(null, null), typed, 1);
    const body = { ...given, kind: typed.kind };
    const { units: made } = await act({
      path: workAddressOf.units(""),
      method: "POST",
      body,
      told: words.added(typed.name),
    });
    const [first] = made;
    if (first !== undefined) void navigate({ to: "/admin/units/$id", params: { id: first.id } });
  };
  return (
    <UnitForm
      title={parent === null ? words.addTitle : words.addUnder(parent.name)}
      subject={`unit-below-${parent?.id ?? "top"}`}
      {...{ held, version: 0, units, barred: nobody, onSave, onClose }}
      onReload={async () => 0}
    />
  );
};

interface EditUnitProps {
  readonly unit: Unit;
  readonly units: readonly Unit[];
  readonly onClose: () => void;
}

/** Changes what a unit is: another name, another place in the tree. */
export const EditUnit = ({ unit, units, onClose }: EditUnitProps) => {
  const { units: words } = useAdminWords();
  const act = useUnitAct();
  const queries = useQueryClient();
  const held = useMemo(() => valuesOf(unit, unit.parent), [unit]);
  const barred = useMemo(() => subtree(units, unit.id), [units, unit.id]);
  const onSave = async (typed: UnitValues, version: number): Promise<void> => {
    const body: UnitPatch = patchOf(held, typed, version);
    await act({ path: workAddressOf.unit(unit.id), method: "PATCH", body, told: words.changed(typed.name) });
  };
  const onReload = async (): Promise<number> => {
    const now = await deskApi.get<Unit>(workAddressOf.unit(unit.id));
    queries.setQueryData(["unit", unit.id], now);
    return now.version;
  };
  return (
    <UnitForm
      title={words.editTitle(unit.name)}
      subject={`unit-${unit.id}`}
      {...{ held, version: unit.version, units, barred, onSave, onReload, onClose }}
    />
  );
};
