import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import plan from "../../../specs/commitments/plan.json" with { type: "json" };
import {
  type Commitment,
  extractRecords,
  type Reading,
  type ReadingStage,
  rawSpan,
  read,
  type Source,
  type Span,
  toRecords,
} from "../src/index.ts";

const PLANS = new URL("../../../../shared/plans/", import.meta.url);
const FILES = [
  "beijing-14fyp.txt",
  "haidian-13fyp.txt",
  "haidian-14fyp.txt",
  "haidian-2021-report.txt",
  "haidian-2025-plan.txt",
  "more/daqing-2012-bulletin.txt",
  "more/national-2020-taskdivision.txt",
  "more/zhejiang-2021-gwr.txt",
];

const source = (text: string): Source => ({ name: "a.txt", format: "txt", encoding: "utf-8", text, regions: [] });
const published = (file: string): Reading =>
  read(source(readFileSync(new URL(file, PLANS), "utf8").replace(/^\uFEFF/, "")));
const slice = (reading: Reading, { start, end }: Span): string => reading.document.text.slice(start, end);

function summary(reading: Reading, one: Commitment) {
  const { kind, nature, title, period, deadline, row } = one;
  return {
    ...{ kind, nature, title, period, deadline },
    lead: one.lead.map(({ name }) => name),
    cooperating: one.cooperating.map(({ name }) => name),
    target: row === null ? null : (reading.rows[row]?.target ?? null),
    doubts: one.doubts.map(({ code }) => code),
    quotes: one.spans.map((span) => slice(reading, span)),
  };
}

/** What holds for every reading, whatever the text. */
function expectSound(reading: Reading): void {
  const { document, commitments, figures } = reading;
  const raw = document.source.text;
  const inText = ({ start, end }: Span): boolean => start >= 0 && start < end && end <= document.text.length;
  for (const one of commitments) {
    expect(one.spans.length).toBeGreaterThan(0);
    expect(one.spans.every(inText)).toBe(true);
    expect(one.title.trim()).not.toBe("");
    for (const { name, span } of [...one.lead, ...one.cooperating]) expect(slice(reading, span)).toBe(name);
    for (const index of one.figures) expect(figures[index]).toBeDefined();
  }
  for (const record of extractRecords(reading)) {
    if ("quote" in record) expect(record.quote).toBe(raw.slice(record.start, record.end));
  }
}

function expectNoTwins(reading: Reading): void {
  const places = reading.commitments.map(({ kind, title, spans, figures }) =>
    JSON.stringify([kind, title, spans[0], kind === "indicator" ? figures : []]),
  );
  expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  const ids = toRecords(reading, "d000000000001").commitments.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
}

describe("reading a plan", () => {
  const reading = read(source(plan.text));

  it("finds what it undertakes: targets told once, duties one by one, projects by name, units as named", () => {
    expect(reading.commitments.map((one) => summary(reading, one))).toEqual(plan.commitments);
  });

  it("is sound and tells nothing twice", () => {
    expectSound(reading);
    expectNoTwins(reading);
  });

  it("reports its stages in order", () => {
    const stages: ReadingStage[] = [];
    read(source(plan.text), { onStage: (stage) => stages.push(stage) });
    expect(stages).toEqual(["repair", "document", "statements", "figures", "commitments"]);
  });

  it("is the same every time, and survives JSON", () => {
    expect(read(source(plan.text))).toEqual(reading);
    expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
  });

  it("leads a repaired place back to the published one", () => {
    const damaged = read(source("目标是建 成 12座桥。\n\n完善管护。\n"));
    const at = damaged.document.text.indexOf("完善管护");
    const span = rawSpan(damaged.document, { start: at, end: at + 4 });
    expect(damaged.document.source.text.slice(span.start, span.end)).toBe("完善管护");
  });

  it("finds nothing in nothing", () => {
    for (const text of ["", "\n\n \t", "。"]) {
      const empty = read(source(text));
      expect(empty.commitments).toEqual([]);
      expect(extractRecords(empty)[0]).toMatchObject({ type: "document", start: 0, end: text.length });
    }
  });
});

describe("a table of projects", () => {
  const lines = [
    "序号\t项目名称\t建设规模\t建设年限\t总投资（亿元）\t责任单位",
    "1\t望江大桥\t全长4.2公里\t2021—2024\t38.5\t区交通运输局",
    "2\t第四水厂\t日供水30万立方米\t2023\t12\t区水务局、区财政局",
  ];
  const text = `云麓区国民经济和社会发展第十四个五年规划纲要\n\n第一章 完善设施\n\n附表 重大项目\n${lines.join("\n")}\n`;
  const reading = read(source(text));

  it("is read line by line: name, years and units from their columns", () => {
    expect(reading.commitments.map((one) => summary(reading, one))).toMatchObject([
      {
        ...{ kind: "project", title: "望江大桥", period: "2021/2024", deadline: "2024-12-31" },
        ...{ lead: ["区交通运输局"], quotes: [lines[1]] },
      },
      {
        ...{ kind: "project", title: "第四水厂", period: "2023", deadline: "2023-12-31" },
        ...{ lead: ["区水务局", "区财政局"], quotes: [lines[2]] },
      },
    ]);
    expectSound(reading);
  });
});

describe("records of a reading", () => {
  const reading = read(source(plan.text));
  const records = extractRecords(reading);

  it("begin with the document and stand in text order", () => {
    expect(records[0]?.type).toBe("document");
    const starts = records.slice(1).map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  it("give every character that is not white space exactly one class", () => {
    const classes = new Array<number>(plan.text.length).fill(0);
    for (const { type, start, end } of records) {
      if (type === "span") for (let at = start; at < end; at++) classes[at] = (classes[at] ?? 0) + 1;
    }
    const wrong = [...plan.text].filter((character, at) => /\S/.test(character) && classes[at] !== 1);
    expect(wrong).toEqual([]);
  });

  it("hold in the ledger what the reading holds", () => {
    const { commitments, figures, description } = toRecords(reading, "d000000000001");
    expect(commitments.map(({ title }) => title)).toEqual(reading.commitments.map(({ title }) => title));
    expect(figures.map(({ value }) => value)).toEqual(reading.figures.map(({ value }) => value));
    expect(description.place).toMatchObject({ value: "云麓区", quote: "云麓区", by: "text" });
    for (const { spans, quote } of commitments) {
      expect(plan.text.slice(spans[0]?.start, spans[0]?.end)).toBe(quote);
    }
  });
});

describe("what a person wants to stand as published", () => {
  const text = "一、供水\n\n新建水厂１２座，联通管网，增长5.5%。";

  it("is read as published", () => {
    expect(read(source(text)).document.text).toContain("12座");
    const keep = [{ start: text.indexOf("１"), end: text.indexOf("座") }];
    expect(read(source(text), { keep }).document.text).toBe(text);
  });
});

describe("the list of contents", () => {
  it("is held against the body in the record of the document", () => {
    const lines = ["总则", "供水", "排水", "保障", "附则"].map((title, index) => `第${"一二三四五"[index]}章 ${title}`);
    const body = lines.slice(0, 4).map((line) => `${line}\n\n改造管网，落实责任。`);
    const text = ["目录", ...lines, ...body].join("\n");
    const [record] = extractRecords(read(source(text)));
    const start = text.indexOf("第五章");
    expect(record?.contents).toEqual({
      entries: 5,
      findings: [{ kind: "missing", title: "第五章 附则", entry: { start, end: start + 6 }, heading: null }],
    });
  });
});

describe.skipIf(!existsSync(PLANS))("the published plans (skipped where ../shared/plans is absent)", () => {
  it.each(FILES)("%s is read soundly", (file) => {
    const reading = published(file);
    expectSound(reading);
    expectNoTwins(reading);
  });

  it("a bulletin promises nothing", () => {
    expect(published("more/daqing-2012-bulletin.txt").commitments).toEqual([]);
  });

  it("a division of tasks names a lead for nine tasks of ten", () => {
    const { commitments } = published("more/national-2020-taskdivision.txt");
    const led = commitments.filter(({ lead }) => lead.length > 0);
    expect(led.length / commitments.length).toBeGreaterThan(0.9);
  });
});
