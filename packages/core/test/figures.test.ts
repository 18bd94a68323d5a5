import { describe, expect, it } from "vitest";
import spec from "../../../specs/figures/sentences.json" with { type: "json" };
import { processorTime } from "../../../tests/processor-time.ts";
import { organise } from "../src/document/index.ts";
import {
  type Figure,
  type ReadingContext,
  type Row,
  readFigures,
  type Statement,
  type StatementClass,
} from "../src/statements/index.ts";
import { repair, type Source } from "../src/text/index.ts";

interface Case {
  readonly what: string;
  readonly class: string;
  readonly plan: string;
  readonly review: string;
  readonly text: string;
  readonly expect: readonly object[];
}

const cases: readonly Case[] = spec.cases;
const CLASSES: readonly StatementClass[] = ["target", "action", "achievement", "problem", "context"];

const classNamed = (name: string): StatementClass => {
  const found = CLASSES.find((one) => one === name);
  if (found === undefined) throw new Error(`no such class: ${name}`);
  return found;
};

const PLAN: ReadingContext = { kind: null, years: { plan: "2021/2025", review: "2016/2020", issued: null } };

/** Reads sentences of one class, as if each had been classified so; all stand in the first block. */
function readSentences(name: StatementClass, sentences: readonly string[], context: ReadingContext): readonly Figure[] {
  const source: Source = {
    name: "sentences.txt",
    format: "txt",
    encoding: "utf-8",
    text: sentences.join(""),
    regions: [],
  };
  const document = organise(source, repair(source));
  let start = 0;
  const statements = sentences.map((sentence): Statement => {
    const span = { start, end: start + sentence.length };
    start = span.end;
    return { kind: "statement", span, class: name, block: 0, rule: "case" };
  });
  return readFigures(document, statements, context);
}

function readSentence({ text, class: name, plan, review }: Case): readonly Figure[] {
  return readSentences(classNamed(name), [text], { kind: null, years: { plan, review, issued: null } });
}

describe("what a number measures, of when, and what it claims", () => {
  it.each(cases)("$what", (one) => {
    const figures = readSentence(one).map(({ span, subject, value, unit, op, measure, modality, period }) => ({
      quote: one.text.slice(span.start, span.end),
      subject,
      value,
      unit,
      op,
      measure,
      modality,
      period,
    }));
    expect(figures).toEqual(one.expect);
  });

  it.each(cases)("names a subject where it says it stands: $what", (one) => {
    for (const { subject, subjectSpan } of readSentence(one)) {
      if (subjectSpan === null) continue;
      expect(one.text.slice(subjectSpan.start, subjectSpan.end)).toBe(subject);
    }
  });

  it("survives JSON", () => {
    for (const one of cases) {
      const figures = readSentence(one);
      expect(JSON.parse(JSON.stringify(figures))).toEqual(figures);
    }
  });
});

describe("the time a paragraph is told in", () => {
  it("is the year its goals are to be reached by", () => {
    const figures = readSentences("target", ["到2035年，经济总量比2020年翻一番。", "劳动生产率达到45万元/人。"], PLAN);
    expect(figures.map(({ period }) => period)).toEqual(["2035", "2035"]);
  });

  it("is what the document governs or looks back on where no sentence says more", () => {
    const sentence = ["城镇污水处理率达到98%。"];
    expect(readSentences("target", sentence, PLAN)[0]?.period).toBe("2025");
    expect(readSentences("achievement", sentence, PLAN)[0]?.period).toBe("2020");
    expect(readSentences("context", sentence, PLAN)[0]?.period).toBeNull();
  });

  it("is ahead where measures open with a span of years that a review would look back on", () => {
    const sentences = ["五年引进人才6000人。", "新建公寓3000套，平均租金不高于市场价的七成。"];
    const periodsOf = (name: StatementClass): unknown =>
      readSentences(name, sentences, PLAN).map(({ period }) => period);
    expect(periodsOf("action")).toEqual(["2021/2025", "2021/2025", "2025"]);
    expect(periodsOf("achievement")).toEqual(["2016/2020", "2016/2020", "2020"]);
  });

  it("is the whole plan where a plan of one year tells what is to be summed up by the last", () => {
    const yearly: ReadingContext = { kind: null, years: { plan: "2024", review: "2023", issued: null } };
    const figures = readSentences("action", ["筹集住房1700套，确保到2025年累计筹集10000套。"], yearly);
    expect(figures.map(({ period }) => period)).toEqual(["2024", "2021/2025"]);
  });

  it("stays unknown where the document tells no years", () => {
    const unknown: ReadingContext = { kind: null, years: { plan: null, review: null, issued: null } };
    expect(readSentences("target", ["新增学位300个。"], unknown)[0]?.period).toBeNull();
  });
});

describe("the sentence before", () => {
  it("names what the next one goes on with, where that names nothing", () => {
    const figures = readSentences("achievement", ["组织实施重点项目73个，完成投资219亿元。", "竣工26个。"], PLAN);
    expect(figures.map(({ subject }) => subject)).toEqual(["重点项目", "重点项目投资", "重点项目竣工"]);
  });

  it("names the whole whose parts the next one tells", () => {
    const figures = readSentences(
      "achievement",
      ["粮食总产量41万吨，增产2%。", "其中，稻谷30万吨，增产1%；小麦8万吨。", "油料6万吨。"],
      PLAN,
    );
    expect(figures.map(({ subject, value }) => `${subject} ${value}`)).toEqual([
      "粮食总产量 410000",
      "粮食总产量 2",
      "稻谷产量 300000",
      "稻谷产量 1",
      "小麦产量 80000",
      "油料 60000",
    ]);
  });
});

describe("numbers in headings", () => {
  const inHeading = (heading: string): readonly string[] => {
    const body = "推进林长制。";
    const source: Source = {
      name: "h.txt",
      format: "txt",
      encoding: "utf-8",
      text: `${heading}\n${body}`,
      regions: [],
    };
    const statement = (start: number, end: number, name: StatementClass): Statement => ({
      ...{ kind: "statement", span: { start, end }, class: name, block: 0, rule: "case" },
    });
    const statements = [
      statement(0, heading.length, "heading"),
      statement(heading.length + 1, source.text.length, "action"),
    ];
    const figures = readFigures(organise(source, repair(source)), statements, PLAN);
    return figures.map(({ subject, modality }) => `${subject} ${modality}`);
  };

  it("are amounts of what they head, with its claim", () => {
    expect(inHeading("（二）新增林地20万亩")).toEqual(["林地 target"]);
  });

  it("count what follows and measure nothing otherwise", () => {
    expect(inHeading("（二）环境治理类12项")).toEqual([]);
    expect(inHeading("专栏3 十五个重点片区")).toEqual([]);
  });
});

describe("confidence", () => {
  const FIELDS = ["found", "value", "unit", "op", "measure", "modality", "period", "subject"];

  it("is told of every field, never certain", () => {
    for (const { confidence, evidence } of cases.flatMap(readSentence)) {
      expect(Object.keys(confidence)).toEqual(FIELDS);
      expect(Object.keys(evidence)).toEqual(FIELDS);
      for (const share of Object.values(confidence)) {
        expect(share).toBeGreaterThan(0);
        expect(share).toBeLessThan(1);
      }
    }
  });

  it("is lower where a name is too short to say what is counted", () => {
    const of = (text: string): number => readSentences("action", [text], PLAN)[0]?.confidence.subject ?? 0;
    expect(of("完成8个村的道路硬化。")).toBeLessThan(of("城镇污水处理率达到98%。"));
  });

  it("is no higher than that of the characters recognised under the figure", () => {
    const text = "污水处理率达到98%，新增绿地30公顷。";
    const region = (start: number, end: number, confidence: number | null) =>
      ({ kind: "box", span: { start, end }, page: 1, box: { x: 0, y: 0, width: 9, height: 9 }, confidence }) as const;
    const source: Source = {
      ...{ name: "scan.pdf", format: "pdf", encoding: null, text },
      regions: [region(0, 8, 0.91), region(8, 12, 0.42), region(12, text.length, null)],
    };
    const statements: Statement[] = [
      { kind: "statement", span: { start: 0, end: text.length }, class: "action", block: 0, rule: "case" },
    ];
    const [rate, land] = readFigures(organise(source, repair(source)), statements, PLAN);
    expect(rate?.confidence).toMatchObject({ found: 0.42, value: 0.42 });
    expect(rate?.confidence.unit).toBeGreaterThan(0.9);
    expect(land?.confidence.value).toBeGreaterThan(0.9);
  });
});

describe("figures of indicator tables", () => {
  const row = (name: string, target: string, value: number, unit: string, measure: "level" | "share"): Row => ({
    kind: "row",
    span: { start: 0, end: 4 },
    category: null,
    ordinal: 1,
    group: null,
    lead: null,
    name,
    nameSpan: { start: 0, end: 2 },
    unit,
    target,
    targetSpan: { start: 2, end: 4 },
    targetInferred: false,
    nature: "binding",
    figure: { value, valueMax: null, unit, op: "=", measure, period: null },
  });

  const readRow = (one: Row): Figure | undefined => {
    const source: Source = { name: "table.txt", format: "txt", encoding: "utf-8", text: "指标38", regions: [] };
    const span = { start: 0, end: 4 };
    const statements: Statement[] = [{ kind: "statement", span, class: "table", block: 0, rule: "case" }];
    return readFigures(organise(source, repair(source)), statements, PLAN, [one])[0];
  };

  it("are targets for the last year of the plan", () => {
    expect(readRow(row("劳动生产率", "38", 380_000, "元/人", "level"))).toMatchObject({
      subject: "劳动生产率",
      measure: "level",
      modality: "target",
      period: "2025",
      statement: 0,
    });
  });

  it("cover the plan where they are rates of change, additions or cumulated", () => {
    expect(readRow(row("数字经济增加值年均增速", "8", 8, "%", "share"))).toMatchObject({
      measure: "rate",
      period: "2021/2025",
    });
    expect(readRow(row("新增学位供给数", "累计5000", 5000, "个", "level"))).toMatchObject({
      measure: "delta",
      period: "2021/2025",
    });
    expect(readRow(row("实际利用外资规模", "【830】", 83e9, "美元", "level"))?.period).toBe("2021/2025");
  });

  it("are not read from cells that only repeat the cell above", () => {
    expect(readRow({ ...row("森林覆盖率", "45", 45, "%", "share"), targetInferred: true })).toBeUndefined();
  });
});

describe("a sentence without end", () => {
  it("is read in proportion to its length", () => {
    const long = ["新建公园3个、改造道路5条，".repeat(3_000)];
    const time = processorTime(() => expect(readSentences("action", long, PLAN)).toHaveLength(6_000));
    expect(time).toBeLessThan(4_000);
  });
});

describe("tables that tell indicators year by year", () => {
  const table =
    "指标\t2021年\t2022年\t2023年\n常住人口（万人）\t58.2\t59.8\t…\n新增学位（个）\t—\t1350\t1,600\n供水\t充足\t充足\t充足\n";
  const bulletin = (text: string, years: Partial<ReadingContext["years"]>): readonly string[] => {
    const source: Source = { name: "table.txt", format: "txt", encoding: "utf-8", text, regions: [] };
    const document = organise(source, repair(source));
    const context: ReadingContext = { kind: null, years: { plan: null, review: null, issued: null, ...years } };
    const statements: Statement[] = [
      { kind: "statement", span: { start: 0, end: text.length }, class: "table", block: 0, rule: "case" },
    ];
    return readFigures(document, statements, context).map(
      ({ subject, value, unit, measure, modality, period }) =>
        `${subject} ${value} ${unit} ${measure} ${modality} ${period}`,
    );
  };

  it("state facts: subject and unit by the row, the year by the column; marks of missing values are none", () => {
    expect(bulletin(table, { review: "2021/2023" })).toEqual([
      "常住人口 582000 人 level actual 2021",
      "常住人口 598000 人 level actual 2022",
      "新增学位 1350 个 delta actual 2022",
      "新增学位 1600 个 delta actual 2023",
    ]);
  });

  it("are targets in the years that were not over", () => {
    expect(bulletin(table, { review: "2022" })).toEqual([
      "常住人口 582000 人 level actual 2021",
      "常住人口 598000 人 level actual 2022",
      "新增学位 1350 个 delta actual 2022",
      "新增学位 1600 个 delta target 2023",
    ]);
  });

  it("are left alone where the document does not say when it speaks", () => {
    expect(bulletin(table, {})).toEqual([]);
  });

  it("are left alone where their columns are no years", () => {
    expect(bulletin(table.replaceAll("年", "期"), { review: "2021/2023" })).toEqual([]);
  });
});
