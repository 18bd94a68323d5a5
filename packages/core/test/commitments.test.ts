import fc from "fast-check";
import { describe, expect, it } from "vitest";
import deadlines from "../../../specs/commitments/deadlines.json" with { type: "json" };
import duties from "../../../specs/commitments/duties.json" with { type: "json" };
import lists from "../../../specs/commitments/project-lists.json" with { type: "json" };
import projects from "../../../specs/commitments/projects.json" with { type: "json" };
import relatives from "../../../specs/commitments/relative-targets.json" with { type: "json" };
import stages from "../../../specs/commitments/stages.json" with { type: "json" };
import titles from "../../../specs/commitments/titles.json" with { type: "json" };
import units from "../../../specs/commitments/units.json" with { type: "json" };
import { cutClauses } from "../src/commitments/clauses.ts";
import { deadlineOf } from "../src/commitments/deadline.ts";
import { cutDuties } from "../src/commitments/duties.ts";
import { unitsOfBracket } from "../src/commitments/named-units.ts";
import { listedProjects } from "../src/commitments/project-lists.ts";
import { projectName } from "../src/commitments/project-name.ts";
import { relativeSubject, tellsRelativeTarget } from "../src/commitments/relative-targets.ts";
import { stageOf } from "../src/commitments/stage.ts";
import { titleOf } from "../src/commitments/title.ts";
import type { Span } from "../src/text/index.ts";

const whole = (text: string): Span => ({ start: 0, end: text.length });
const slice = (text: string, { start, end }: Span): string => text.slice(start, end);

/** Sentences of the genre's own material: circumstances, deeds, results, brackets, in any order. */
const clause = fc.constantFrom(
  "围绕水质改善",
  "建设两座泵站",
  "实现达标排放",
  "其中首年一座",
  "完善管护机制（东段，西段）",
  "“清水，绿岸”见成效",
  "2024年底前建成",
  "稳存量",
);
const sentence = fc
  .array(fc.tuple(clause, fc.constantFrom("，", "；", "。", ",")), { minLength: 1, maxLength: 9 })
  .map((parts) => parts.flat().join(""));

describe("clauses", () => {
  it("cover everything but the marks between them, in order", () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const clauses = cutClauses(text, whole(text));
        expect(clauses.map(({ span, closer }) => slice(text, span) + closer).join("")).toBe(text);
      }),
    );
  });
});

describe("duties", () => {
  it.each(duties)("$name", ({ text, duties: expected, deeds }) => {
    const found = cutDuties(text, whole(text));
    expect(found.map(({ span }) => slice(text, span))).toEqual(expected);
    expect(found.map(({ deed }) => slice(text, deed))).toEqual(deeds);
  });

  it.each([
    ["建设泵站两座。", "deed"],
    ["产量达到185万吨。", "end"],
    ["各位代表，收官之年任务更重。", "attitude"],
    ["增进民生福祉是发展的根本目的。", "attitude"],
    ["全市正处在转型升级的关键时期。", "attitude"],
    ["推动绿色发展，必须有完善的制度和人才作保障。", "attitude"],
    ["全面振兴岚江新征程已经开启，我们要奋发有为。", "attitude"],
  ])("%s tells a duty of kind %s", (text, tells) => {
    expect(cutDuties(text, whole(text)).map((duty) => duty.tells)).toEqual([tells]);
  });

  it("leave nothing of a sentence out, overlap nowhere and hold the deed they are named by", () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const found = cutDuties(text, whole(text));
        const left = found.reduceRight((rest, { span }) => rest.slice(0, span.start) + rest.slice(span.end), text);
        expect(left).toMatch(/^[，；,。]*$/u);
        found.forEach(({ span, deed }, index) => {
          expect(span.start).toBeGreaterThanOrEqual(found[index - 1]?.span.end ?? 0);
          expect(deed.start >= span.start && deed.end <= span.end && deed.start < deed.end).toBe(true);
        });
      }),
    );
  });

  it("that tell only attitudes cannot be checked", () => {
    const text = "我们要坚定信心、凝心聚力。";
    expect(cutDuties(text, whole(text)).map(({ tells }) => tells)).toEqual(["attitude"]);
  });
});

describe("deadlines", () => {
  it.each(deadlines)("$text in $set is $deadline", ({ text, set, deadline }) => {
    expect(deadlineOf(text, set)).toBe(deadline);
  });
});

describe("units", () => {
  it.each(units)("$text", ({ text, lead, cooperating }) => {
    const found = unitsOfBracket(text, whole(text));
    expect(found.lead.map(({ name }) => name)).toEqual(lead);
    expect(found.cooperating.map(({ name }) => name)).toEqual(cooperating);
    for (const { name, span } of [...found.lead, ...found.cooperating]) expect(slice(text, span)).toBe(name);
  });
});

describe("projects", () => {
  it.each(projects)("$deed: $project", ({ deed, project }) => {
    expect(projectName(deed) !== null).toBe(project);
  });
});

describe("lists of works", () => {
  it.each(lists)("$deed", ({ deed, titles: expected }) => {
    const found = listedProjects(deed, whole(deed));
    expect(found?.map(({ title }) => title) ?? null).toEqual(expected);
    for (const { span, title } of found ?? []) expect(title).toContain(slice(deed, span));
  });

  it("overlap nowhere, in order, whatever is listed", () => {
    const name = fc.constantFrom("望江大桥", "鹭湖隧道（西段）", "“清水、绿岸”工程", "道路", "");
    fc.assert(
      fc.property(fc.array(name, { maxLength: 6 }), fc.constantFrom("", "等项目建设", "等3项工程"), (names, end) => {
        const deed = `推进${names.join("、")}${end}`;
        const found = listedProjects(deed, whole(deed)) ?? [];
        found.forEach(({ span }, index) => {
          expect(span.start).toBeGreaterThanOrEqual(found[index - 1]?.span.end ?? 0);
          expect(span.start < span.end && span.end <= deed.length).toBe(true);
        });
      }),
    );
  });
});

describe("stages", () => {
  it.each(stages)("$duty: $stage", ({ duty, stage }) => {
    expect(stageOf(duty)).toBe(stage);
  });
});

describe("targets without a number", () => {
  it.each(relatives)("$clause: $subject", ({ clause: text, subject, binds }) => {
    expect(relativeSubject(text)).toBe(subject);
    expect(tellsRelativeTarget(text)).toBe(binds);
  });
});

describe("titles", () => {
  it.each(titles)("$title", ({ clause: text, title }) => {
    expect(titleOf(text, whole(text))).toBe(title);
  });

  it("are short and in words of the text", () => {
    fc.assert(
      fc.property(fc.array(clause, { minLength: 1, maxLength: 12 }), (clauses) => {
        const text = clauses.join("、");
        const title = titleOf(text, whole(text));
        expect(title.length).toBeLessThanOrEqual(40);
        expect([...title].every((character) => character === "…" || text.includes(character))).toBe(true);
      }),
    );
  });
});
