import { describe, expect, it } from "vitest";
import { read } from "../src/index.ts";
import { sourceOf } from "./read-text.ts";

const BULLETIN =
  "岚江市2019年国民经济和社会发展统计公报\n岚江市统计局\n（2020年3月18日）\n一、综合\n初步核算，全年经济运行总体平稳。\n";
const figuresOf = (text: string): readonly string[] =>
  read(sourceOf(text)).figures.map(({ subject, value, unit, measure, modality, period }) =>
    [subject, value, unit, measure, modality, period].join(" "),
  );

describe("the numbers of tables of results", () => {
  const shapes = {
    tabs: "产品名称\t单位\t产量\t比上年增长（%）\n稻谷\t万吨\t65.2\t3.1\n船用电机\t台\t820\t-4.6\n",
    "one cell a line": "产品名称\n单位\n产量\n比上年增长（%）\n稻谷\n万吨\n65.2\n3.1\n船用电机\n台\n820\n-4.6\n",
    strokes:
      "| 产品名称 | 单位 | 产量 | 比上年增长（%） |\n|---|---|---|---|\n| 稻谷 | 万吨 | 65.2 | 3.1 |\n| 船用电机 | 台 | 820 | -4.6 |\n",
  };

  it.each(Object.entries(shapes))("%s: are facts named by their line and column", (_, table) => {
    expect(figuresOf(`${BULLETIN}2019年主要产品产量\n${table}`)).toEqual([
      "稻谷产量 652000 吨 level actual 2019",
      "稻谷产量 3.1 % rate actual 2019",
      "船用电机产量 820 台 level actual 2019",
      "船用电机产量 -4.6 % rate actual 2019",
    ]);
  });

  it("take the unit from the line above the table, and parts their name from the whole", () => {
    const table =
      "单位：万人\n指标\n年末数\n比重（%）\n总人口\n90.2\n100.0\n其中：城镇\n60.1\n66.6\n农\n村\n30.1\n33.4\n";
    expect(figuresOf(`${BULLETIN}${table}`)).toEqual([
      "总人口 902000 人 level actual 2019",
      "总人口比重 100 % share actual 2019",
      "城镇人口 601000 人 level actual 2019",
      "城镇人口比重 66.6 % share actual 2019",
      "农村人口 301000 人 level actual 2019",
      "农村人口比重 33.4 % share actual 2019",
    ]);
  });

  it("are none in lists of places", () => {
    const list = "序号\t名称\t地址\t电话\n1\t滨江服务站\t滨江路18号\t5550123\n2\t港前服务站\t港前街6号\t5550456\n";
    expect(figuresOf(`${BULLETIN}${list}`)).toEqual([]);
  });
});

describe("what an indicator table holds beside the target", () => {
  it("is a fact in the column of the base and a target in that of the rate", () => {
    const text =
      "青渡区国民经济和社会发展第十四个五年规划纲要\n专栏1 主要指标\n序号\t指标\t2020年\t2025年\t年均增长（%）\t属性\n" +
      "1\t港口吞吐量（万吨）\t3100\t4200\t6.3\t预期性\n2\t河湖水面率（%）\t8.1\t8.5\t—\t约束性\n";
    expect(figuresOf(text)).toEqual([
      "港口吞吐量 31000000 吨 level actual 2020",
      "港口吞吐量 42000000 吨 level target 2025",
      "港口吞吐量 6.3 % rate target 2021/2025",
      "河湖水面率 8.1 % share actual 2020",
      "河湖水面率 8.5 % share target 2025",
    ]);
  });

  it("is of the year above it also where the file has lost how far the year reaches", () => {
    const text =
      "关于青渡区2024年国民经济和社会发展计划执行情况与2025年国民经济和社会发展计划草案的报告\n附表 2024年计划完成情况与2025年计划主要指标\n" +
      "序号\t指标\t2024年\t\t2025年计划\t属性\n\t\t计划\t预计完成\t\t\n" +
      "1\t港口吞吐量（万吨）\t3900\t3870\t4100\t预期性\n2\t河湖水面率（%）\t8.3\t8.2\t8.4\t约束性\n";
    expect(figuresOf(text)).toEqual([
      "港口吞吐量 39000000 吨 level target 2024",
      "港口吞吐量 38700000 吨 level estimate 2024",
      "港口吞吐量 41000000 吨 level target 2025",
      "河湖水面率 8.3 % share target 2024",
      "河湖水面率 8.2 % share estimate 2024",
      "河湖水面率 8.4 % share target 2025",
    ]);
  });

  it("is left alone where a lost cell leaves open which column a number stands in", () => {
    const text =
      "青渡区国民经济和社会发展第十四个五年规划纲要\n专栏1 主要指标\n序号\n指标\n2020年\n2025年\n属性\n" +
      "1\n港口吞吐量（万吨）\n3100\n4200\n预期性\n2\n河湖水面率（%）\n8.5\n约束性\n3\n渔业产值（亿元）\n28\n36\n预期性\n";
    expect(figuresOf(text).filter((figure) => figure.startsWith("河湖"))).toEqual([]);
  });
});
