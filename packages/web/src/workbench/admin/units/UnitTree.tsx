import type { Unit } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useMemo, useState } from "react";
import type { UnitsAddress } from "../../../address/admin.ts";
import { useAdminWords } from "../../words/admin.ts";
import { type UnitRow, unitRows } from "./unit-tree.ts";

interface UnitTreeProps {
  readonly units: readonly Unit[];
  /** Ids of those looked for; null where all are shown. */
  readonly found: ReadonlySet<string> | null;
  readonly chosen: string | undefined;
  readonly search: UnitsAddress;
}

/** Which units stand open: at first the top ones, and those above the chosen one. */
const useOpen = (units: readonly Unit[], chosen: string | undefined) => {
  const [open, setOpen] = useState<ReadonlySet<string> | null>(null);
  const first = useMemo(() => new Set(units.filter(({ parent }) => parent === null).map(({ id }) => id)), [units]);
  const way = useMemo(() => {
    const parents = new Map(units.map(({ id, parent }) => [id, parent]));
    const above = new Set<string>();
    for (let at = parents.get(chosen ?? "") ?? null; at !== null && !above.has(at); at = parents.get(at) ?? null)
      above.add(at);
    return above;
  }, [units, chosen]);
  useEffect(() => setOpen((now) => (now === null ? now : new Set([...now, ...way]))), [way]);
  const shown = useMemo(() => open ?? new Set([...first, ...way]), [open, first, way]);
  const toggle = (id: string) =>
    setOpen(shown.has(id) ? new Set([...shown].filter((one) => one !== id)) : new Set([...shown, id]));
  return { shown, toggle };
};

interface RowProps {
  readonly row: UnitRow;
  readonly isChosen: boolean;
  readonly search: UnitsAddress;
  readonly onToggle: () => void;
}

const Row = ({ row: { unit, depth, below, open }, isChosen, search, onToggle }: RowProps) => {
  const { units: words } = useAdminWords();
  return (
    <li style={{ paddingInlineStart: `${depth * 20}px` }} data-chosen={isChosen || undefined} data-open={open}>
      {below === 0 ? (
        <span className="unit-twist" />
      ) : (
        <button
          type="button"
          className="unit-twist"
          aria-expanded={open}
          aria-label={open ? words.shut(unit.name) : words.open(unit.name)}
          onClick={onToggle}
        >
          <span aria-hidden="true">{open ? "▾" : "▸"}</span>
        </button>
      )}
      <Link
        to="/admin/units/$id"
        params={{ id: unit.id }}
        search={search}
        resetScroll={false}
        className="unit-link"
        {...(isChosen ? { "aria-current": "true" as const } : {})}
      >
        <span className="unit-name">{unit.name}</span>
        {unit.until === null ? null : <span className="sample-mark">{words.endedMark}</span>}
        <span className="second unit-code">
          {words.kinds[unit.kind]} · {unit.code}
        </span>
      </Link>
    </li>
  );
};

/** Arrow keys go through the lines; right opens, left closes. */
const goThrough = (event: KeyboardEvent<HTMLElement>): void => {
  const { key, currentTarget } = event;
  const links = [...currentTarget.querySelectorAll<HTMLElement>("a.unit-link")];
  const line = document.activeElement?.closest("li") ?? null;
  const at = links.findIndex((link) => link.closest("li") === line);
  if (at < 0) return;
  if (key === "ArrowDown" || key === "ArrowUp") links[at + (key === "ArrowDown" ? 1 : -1)]?.focus();
  else if (key === "ArrowRight" || key === "ArrowLeft") {
    const twist = line?.querySelector<HTMLElement>("button.unit-twist");
    if (twist?.getAttribute("aria-expanded") === String(key === "ArrowLeft")) twist.click();
  } else return;
  event.preventDefault();
};

/** Units below each other, as lines that open and close. */
export const UnitTree = ({ units, found, chosen, search }: UnitTreeProps) => {
  const { units: words } = useAdminWords();
  const { shown, toggle } = useOpen(units, chosen);
  const rows = useMemo(() => unitRows(units, shown, found), [units, shown, found]);
  return (
    <ul className="unit-rows" aria-label={words.tree} onKeyDown={goThrough}>
      {rows.map((row) => (
        <Row
          key={row.unit.id}
          row={row}
          isChosen={row.unit.id === chosen}
          search={search}
          onToggle={() => toggle(row.unit.id)}
        />
      ))}
    </ul>
  );
};
