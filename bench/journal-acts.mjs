// What an office does with its ledger over years: its units and people, who does what by when, and reports month by month.

const DEPARTMENTS = [
  "水务",
  "园林绿化",
  "住房城乡建设",
  "交通",
  "教育",
  "卫生健康",
  "民政",
  "文化旅游",
  "科技",
  "生态环境",
];

export const idOf = (letter, number) => `${letter}${number.toString(16).padStart(16, "0")}`;

/** Entries of a ledger at work, without end: each `[noun, id, value]`. */
export function* acts({ units, people, commitments }) {
  for (let n = 1; n <= units; n++) {
    const name = `${DEPARTMENTS[n % DEPARTMENTS.length]}${Math.ceil(n / DEPARTMENTS.length)}局`;
    const unit = {
      id: idOf("u", n),
      code: `1100${n}`,
      name,
      shortName: null,
      kind: "department",
      parent: null,
      place: null,
    };
    yield ["unit", unit.id, { ...unit, order: n, since: "2021-01-01", until: null, becomes: [] }];
  }
  for (let n = 1; n <= people; n++) {
    const unit = idOf("u", (n % units) + 1);
    const grants = [{ role: ["filler", "checker", "signer"][n % 3], unit, document: null }];
    const person = {
      id: idOf("p", n),
      account: `person${n}`,
      name: `职员${n}`,
      unit,
      title: null,
      grants,
      active: true,
    };
    yield ["person", person.id, person];
  }
  for (const [n, commitment] of commitments.entries()) {
    const lead = idOf("u", (n % units) + 1);
    const helps = { cooperating: [idOf("u", ((n + 7) % units) + 1)], supporting: [] };
    const rest = { contact: null, deadline: "2025-12-31", importance: "ordinary", measure: "通水", ground: null };
    yield ["assignment", commitment, { commitment, lead, ...helps, ...rest }];
    const schedule = { frequency: "month", from: "2021-01-01", until: "2025-12-31", delay: 10, grace: 5, beside: [] };
    yield ["schedule", commitment, { commitment, ...schedule }];
  }
  for (let month = 0; ; month++) {
    const period = `${2021 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
    for (const [n, commitment] of commitments.entries()) yield* reported(n, commitment, period, { units, people });
  }
}

/** A report filled, checked and signed. */
function* reported(n, commitment, period, { units, people }) {
  const hands = [0, 1, 2].map((more) => idOf("p", ((n + more) % people) + 1));
  const id = `${commitment}@${period}`;
  const content = {
    answer: "progress",
    done: false,
    value: n % 100,
    narrative: `已完成${n % 100}公里，正在验收。`,
    evidence: [],
    blockers: [],
  };
  const report = {
    id,
    commitment,
    period,
    unit: idOf("u", (n % units) + 1),
    ...content,
    filledBy: hands[0],
    returned: null,
  };
  yield ["report", id, { ...report, state: "filled", checkedBy: null, signedBy: null }];
  yield ["report", id, { ...report, state: "checked", checkedBy: hands[1], signedBy: null }];
  yield ["report", id, { ...report, state: "signed", checkedBy: hands[1], signedBy: hands[2] }];
}
