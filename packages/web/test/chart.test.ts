import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Chart, drawingOf } from "../src/chart/drawing.ts";
import { boxOf } from "../src/chart/labels.ts";
import type { ChartMark } from "../src/chart/mark.ts";
import { niceStep, valueAxis, yearTicks } from "../src/chart/scale.ts";
import { lengthOf, stretchOf } from "../src/chart/stretch.ts";
import { textWidth, wrapped } from "../src/chart/text.ts";

const wide = { width: 920, plotHeight: 320 };
const narrow = { width: 350, plotHeight: 240 };

const mark = (period: string, value: number, other: Partial<ChartMark> = {}): ChartMark => ({
  key: `${period} ${value} ${JSON.stringify(other)}`,
  kind: "actual",
  stretch: stretchOf(period) ?? { from: 0, to: 0 },
  value,
  valueMax: null,
  bound: "exact",
  binding: false,
  added: false,
  earlier: false,
  label: String(value),
  ...other,
});

const chart = (...series: readonly (readonly ChartMark[])[]): Chart => ({
  words: {
    title: "鹭湖水质",
    unit: "毫克/升",
    key: [{ sign: "actual", series: null, text: "实际" }],
    source: ["来源"],
  },
  series: series.map((marks, index) => ({
    letter: series.length > 1 ? ("ABCDEF"[index] ?? "?") : null,
    pen: index,
    marks,
  })),
  fromZero: true,
  axisText: (value) => value.toLocaleString("en"),
  years: null,
});

const drawn = (of: Chart, size = wide) => {
  const drawing = drawingOf(of, size);
  if (drawing === null) throw new Error("nothing drawn");
  return drawing;
};

const joined = (...marks: readonly ChartMark[]): readonly string[] =>
  drawn(chart(marks)).joints.map(({ from, to, gap }) => `${from.mark.value}${gap ? "…" : "–"}${to.mark.value}`);

describe("the time a period covers", () => {
  test.each([
    ["2024", 2024, 2025, "year"],
    ["2024-H2", 2024.5, 2025, "half"],
    ["2024-Q1", 2024, 2024.25, "quarter"],
    ["2024-07", 2024.5, 2024 + 7 / 12, "month"],
    ["2021/2025", 2021, 2026, "several"],
    ["2024-01/2024-11", 2024, 2024 + 11 / 12, "part"],
    ["2024-01/2024-12", 2024, 2025, "year"],
  ])("%s is from %d to %d: %s", (period, from, to, length) => {
    const stretch = stretchOf(period);
    expect(stretch?.from).toBeCloseTo(from, 6);
    expect(stretch?.to).toBeCloseTo(to, 6);
    expect(stretch && lengthOf(stretch)).toBe(length);
  });

  test("a day is one, also the last of a leap year", () => {
    expect(lengthOf(stretchOf("2024-12-31") ?? { from: 0, to: 9 })).toBe("day");
    expect(stretchOf("2024-12-31")?.to).toBeCloseTo(2025, 9);
  });

  test.each(["", "soon", "2025/2021", "2024-5"])("%j is no period", (text) => expect(stretchOf(text)).toBeNull());
});

describe("axes", () => {
  test.each([
    [[0, 98], true, 5, [0, 20, 40, 60, 80, 100]],
    [[91.5, 98.3], false, 5, [90, 92, 94, 96, 98, 100]],
    [[3, 8], false, 4, [2, 4, 6, 8]],
    [[1, 8], false, 4, [0, 2, 4, 6, 8]],
    [[0, 0], true, 4, [0, 0.5, 1]],
    [[-3, 6], false, 5, [-4, -2, 0, 2, 4, 6]],
    [[37], false, 3, [30, 35, 40, 45]],
    [[0.1, 0.3], true, 3, [0, 0.1, 0.2, 0.3]],
    [[-5e-324, 5e-324], false, 2, [0, 0.5, 1]],
  ])("of %j from zero %j in about %d steps", (values, fromZero, most, ticks) => {
    expect(valueAxis(values, fromZero, most).ticks).toEqual(ticks);
  });

  test("hold their values between their ends, in few steps, from zero where told", () => {
    const values = fc.array(fc.double({ min: -1e13, max: 1e13, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(values, fc.boolean(), fc.integer({ min: 2, max: 8 }), (all, fromZero, most) => {
        const { domain, ticks } = valueAxis(all, fromZero, most);
        const slack = (domain[1] - domain[0]) * 1e-6;
        expect(domain[0]).toBeLessThanOrEqual(Math.min(...all) + slack);
        expect(domain[1]).toBeGreaterThanOrEqual(Math.max(...all) - slack);
        expect(ticks.length).toBeLessThanOrEqual(most + 2);
        if (fromZero && all.every((value) => value >= 0)) expect(domain[0]).toBe(0);
      }),
    );
  });

  test("step by 1, 2 or 5", () => {
    expect([niceStep(10, 4), niceStep(7, 5), niceStep(1, 6), niceStep(1e12, 5)]).toEqual([5, 2, 0.2, 2e11]);
  });

  test("of time write only years that have room", () => {
    expect(yearTicks([2016, 2026], 90, 40)).toEqual([2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025]);
    expect(yearTicks([2016, 2026], 30, 40)).toEqual([2016, 2018, 2020, 2022, 2024]);
    expect(yearTicks([2001, 2036], 9, 40)).toEqual([2005, 2010, 2015, 2020, 2025, 2030, 2035]);
  });
});

describe("lines", () => {
  test("join years that follow, and tell where some are missing", () => {
    expect(joined(mark("2021", 1), mark("2022", 2), mark("2024", 4))).toEqual(["1–2", "2…4"]);
  });

  test("never join running totals or several years with years", () => {
    const running = mark("2022-01/2022-11", 20);
    expect(joined(mark("2021", 1), running, mark("2021/2025", 90), mark("2023", 3))).toEqual(["1…3"]);
    expect(joined(running, mark("2023-01/2023-11", 21))).toEqual([]);
    expect(joined(mark("2016/2020", 70), mark("2021/2025", 90))).toEqual([]);
  });

  test("never join kinds, additions with totals, or what a later document told otherwise", () => {
    expect(joined(mark("2021", 1), mark("2022", 2, { kind: "estimate" }), mark("2023", 3, { kind: "target" }))).toEqual(
      [],
    );
    expect(joined(mark("2021", 1), mark("2022", 2, { kind: "observed" }))).toEqual([]);
    expect(joined(mark("2021", 1), mark("2022", 2, { added: true }))).toEqual([]);
    expect(joined(mark("2021", 1, { earlier: true }), mark("2022", 2))).toEqual([]);
  });

  test("pass through what most documents tell of a year", () => {
    const again = mark("2023", 3, { key: "again" });
    expect(joined(mark("2022", 2), mark("2023", 9), mark("2023", 3), again)).toEqual(["2–3"]);
  });

  test("join months with months", () => {
    expect(joined(mark("2024-01", 1), mark("2024-02", 2), mark("2024", 12), mark("2025", 13))).toEqual([
      "1–2",
      "12–13",
    ]);
  });
});

describe("marks", () => {
  test("goals are brackets over their time, several years are bars, the rest points in the middle of their time", () => {
    const { marks } = drawn(chart([mark("2025", 9, { kind: "target" }), mark("2021/2025", 8), mark("2023", 7)]));
    expect(marks.map(({ shape }) => shape)).toEqual(["bracket", "bar", "point"]);
    const [bracket, bar, point] = marks;
    expect((bar?.right ?? 0) - (bar?.left ?? 0)).toBeGreaterThan(4 * ((bracket?.right ?? 0) - (bracket?.left ?? 0)));
    expect(point?.x).toBeCloseTo(bar?.x ?? 0, 0);
  });

  test("of one time and value stand beside each other, or share the length of their time", () => {
    const same = [1, 2, 3].map((index) => mark("2023", 7, { key: String(index) }));
    const goals = [4, 5].map((index) => mark("2025", 9, { key: String(index), kind: "target" }));
    const { marks } = drawn(chart([...same, ...goals]));
    const [a, b, c, first, second] = marks;
    expect((b?.x ?? 0) - (a?.x ?? 0)).toBe(12);
    expect((c?.x ?? 0) - (b?.x ?? 0)).toBe(12);
    expect([first?.left, first?.right]).toEqual([second?.left, second?.right]);
    expect([first?.slot[0], second?.slot[1]]).toEqual([first?.left, second?.right]);
    expect(first?.slot[1]).toBe(second?.slot[0]);
  });

  test("many times the usual size stand at the edge, and the axis is made for the others", () => {
    const yearly = [6, 7, 8, 6.5, 7.2].map((value, index) => mark(String(2020 + index), value));
    const doubled = mark("2021/2035", 100, { kind: "target" });
    const { marks, values } = drawn({ ...chart([...yearly, doubled]), fromZero: false });
    expect(marks.map(({ beyond }) => beyond)).toEqual([null, null, null, null, null, "above"]);
    expect(Math.max(...values.map(({ text }) => Number(text)))).toBeLessThan(10);
    expect(marks.at(-1)?.y).toBeLessThan(Math.min(...marks.slice(0, -1).map(({ y }) => y)));
    const amounts = drawn(chart([...yearly, doubled]));
    expect(amounts.marks.every(({ beyond }) => beyond === null)).toBe(true);
  });

  test("a range reaches to its other end", () => {
    const [range] = drawn(chart([mark("2025", 5, { kind: "target", valueMax: 6 })])).marks;
    expect(range?.yMax).toBeLessThan(range?.y ?? 0);
  });
});

const periods = fc.oneof(
  fc.integer({ min: 1990, max: 2060 }).map(String),
  fc
    .tuple(fc.integer({ min: 1990, max: 2060 }), fc.integer({ min: 1, max: 12 }))
    .map(([y, m]) => `${y}-${String(m).padStart(2, "0")}`),
  fc.tuple(fc.integer({ min: 1990, max: 2050 }), fc.integer({ min: 1, max: 10 })).map(([y, n]) => `${y}/${y + n}`),
  fc
    .tuple(fc.integer({ min: 1990, max: 2060 }), fc.integer({ min: 2, max: 11 }))
    .map(([y, m]) => `${y}-01/${y}-${String(m).padStart(2, "0")}`),
);
const anyMark = fc
  .record({
    period: periods,
    value: fc.double({ min: -1e12, max: 1e13, noNaN: true }).map((value) => Number(value.toPrecision(4))),
    kind: fc.constantFrom("target", "actual", "estimate", "observed"),
    bound: fc.constantFrom("least", "most", "exact", "about"),
    further: fc.option(fc.double({ min: 0, max: 1e12, noNaN: true }), { nil: null }),
    binding: fc.boolean(),
    earlier: fc.boolean(),
  })
  .map(({ period, value, further, ...other }) =>
    mark(period, value, { ...other, valueMax: further === null ? null : value + further } as Partial<ChartMark>),
  );
const anyChart = fc
  .array(fc.array(anyMark, { maxLength: 30 }), { minLength: 1, maxLength: 5 })
  .filter((series) => series.some((marks) => marks.length > 0))
  .chain((series) => fc.boolean().map((fromZero) => ({ ...chart(...series), fromZero })));

describe("whatever is drawn", () => {
  test("every mark lies in the plot, is drawn once, and keeps its time and value in order", () => {
    fc.assert(
      fc.property(anyChart, fc.constantFrom(wide, narrow), (of, size) => {
        const { plot, marks, width, height } = drawn(of, size);
        expect(marks.length).toBe(of.series.flatMap((series) => series.marks).length);
        for (const { x, y, yMax } of marks) {
          expect(x).toBeGreaterThanOrEqual(plot.x);
          expect(x).toBeLessThanOrEqual(plot.x + plot.width);
          for (const end of [y, yMax ?? y]) {
            expect(end).toBeGreaterThanOrEqual(plot.y - 1e-6);
            expect(end).toBeLessThanOrEqual(plot.y + plot.height + 1e-6);
          }
        }
        expect(plot.x + plot.width).toBeLessThanOrEqual(width);
        expect(plot.y + plot.height).toBeLessThanOrEqual(height);
        const byValue = [...marks].sort((a, b) => a.mark.value - b.mark.value);
        for (const [index, one] of byValue.slice(1).entries())
          expect(one.y).toBeLessThanOrEqual((byValue[index]?.y ?? 0) + 1e-6);
      }),
    );
  });

  test("no number overlaps another or a mark, and all stand in the plot", () => {
    const overlaps = (a: ReturnType<typeof boxOf>, b: typeof a): boolean =>
      a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
    fc.assert(
      fc.property(anyChart, fc.constantFrom(wide, narrow), (of, size) => {
        const { labels, marks, plot } = drawn(of, size);
        for (const [index, { box }] of labels.entries()) {
          expect(labels.slice(index + 1).some((other) => overlaps(box, other.box))).toBe(false);
          expect(marks.some((one) => overlaps(box, boxOf(one)))).toBe(false);
          expect(box.x).toBeGreaterThanOrEqual(plot.x);
          expect(box.x + box.width).toBeLessThanOrEqual(plot.x + plot.width);
        }
      }),
    );
  });

  test("words of the axes do not touch each other", () => {
    fc.assert(
      fc.property(anyChart, fc.constantFrom(wide, narrow), (of, size) => {
        const { years, values } = drawn(of, size);
        for (const [index, { at }] of years.slice(1).entries())
          expect(at - (years[index]?.at ?? 0)).toBeGreaterThan(textWidth("2024", 12));
        for (const [index, { at }] of values.slice(1).entries())
          expect((values[index]?.at ?? 0) - at).toBeGreaterThan(14);
      }),
    );
  });

  test("nothing to show is no drawing", () => expect(drawingOf(chart([]), wide)).toBeNull());
});

describe("words of a chart", () => {
  test("are broken into lines that fit, begin with no closing mark, and lose nothing", () => {
    const text =
      "来源：《岚江市国民经济和社会发展规划》、《青渡区统计资料》，数据截至 2025-03-28。Lantu, /indicators/gdp";
    const lines = wrapped(text, 12, 150);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line).not.toMatch(/^[，。、》]/);
    expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
  });

  test("a long address is parted where the line ends", () => {
    const address = `/compare?series=${Array.from({ length: 12 }, () => "s0123456789abcdef").join(",")}`;
    const lines = wrapped(address, 12, 350);
    for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(350);
    expect(lines.join("")).toBe(address);
  });

  test("a long title takes the room it needs from nothing else", () => {
    const long = {
      ...chart([mark("2024", 1)]),
      words: { title: "很长的指标名称".repeat(12), unit: "%", key: [], source: [] },
    };
    const { head, plot } = drawn(long, narrow);
    expect(head.title.length).toBe(3);
    expect(plot.y).toBeGreaterThan((head.title.at(-1)?.y ?? 0) + 20);
  });
});
