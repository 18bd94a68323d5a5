// Texts that nobody would publish: one small thing without end, and what a plan is made of, endlessly.
import { FEARED, PIECES } from "./seed-pieces.mjs";

const repeated = (piece) => (length) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Items that differ, as those of a real text do, until the text is so long. */
function numbered(item) {
  return (length) => {
    const parts = [];
    for (let index = 0, size = 0; size < length; index++) {
      const part = item(index);
      parts.push(part);
      size += part.length;
    }
    return parts.join("").slice(0, length);
  };
}

const NUMERALS = [..."〇一二三四五六七八九"];
const ideographs = (number) => [...String(number)].map((digit) => NUMERALS[Number(digit)]).join("");
/** A name that no other number gives. */
const name = (number) => [...String(number)].map((digit) => "青岚渡江水桥山城河湖"[Number(digit)]).join("");

const DIFFERENT = {
  "numbers that count": (index) => `${index}`,
  "numbers, commas": (index) => `${index}，`,
  "numbers, blanks": (index) => `${index} `,
  "numbers, line ends": (index) => `${index}\n`,
  "numbered measures": (index) => `${index + 1}.推进${name(index)}治理。\n`,
  "headings that count": (index) => `${ideographs(index + 1)}、${name(index)}\n`,
  "chapters that count": (index) => `第${ideographs(index + 1)}章 ${name(index)}\n`,
  "chapters with text": (index) =>
    `第${ideographs(index + 1)}章 ${name(index)}\n推进${name(index)}治理，到2025年建成${index}公里。\n`,
  "sections that restart": (index) =>
    `${index % 10 === 0 ? `${NUMERALS[((index / 10) % 9) + 1]}、` : `（${NUMERALS[index % 10]}）`}${name(index)}\n`,
  "decimal numbers": (index) => `${(index >> 6) + 1}.${(index % 64) + 1} ${name(index)}\n`,
  "deep decimal numbers": (index) =>
    `${Array.from({ length: (index % 9) + 1 }, (_, level) => ((index >> level) % 5) + 1).join(".")} ${name(index)}\n`,
  "page numbers": (index) => `推进${name(index)}治理，完善制度\n${index + 1}\n`,
  "glued page numbers": (index) => `推进${name(index)}治${index + 1}理，完善制度。`,
  "page numbers between dashes": (index) => `推进${name(index)}治理\n- ${index + 1} -\n`,
  "pages of a book": (index) => `岚江市规划\n推进${name(index)}治理，完善制\n度，建成。\n${index + 1}\n`,
  "form feeds with numbers": (index) => `推进${name(index)}\n${index + 1}\f`,
  "a list of contents": (index) => `第${ideographs(index + 1)}章 ${name(index)}.......${index + 1}\n`,
  "contents and body": (index) => `${ideographs(index + 1)}、${name(index)} ${index + 1}\n`,
  "contents in one line": (index) => `第${ideographs(index + 1)}章 ${name(index)} ${index + 1} `,
  "rows of tabs": (index) => `${index + 1}\t${name(index)}\t%\t${index}\t${index + 1}\t预期性\n`,
  "rows of strokes": (index) => `| ${index + 1} | ${name(index)} | % | ${index} | ${index + 1} | 预期性 |\n`,
  "rows of blanks": (index) => `${index + 1}   ${name(index)}   %   ${index}   ${index + 1}   预期性\n`,
  "rows of single blanks": (index) => `${index + 1} ${name(index)} % ${index} ${index + 1} 预期性\n`,
  "rows in one line": (index) => `${index + 1} ${name(index)}（%） ${index} ${index + 1} 预期性 `,
  "rows in one line without blanks": (index) => `${index + 1}${name(index)}（%）${index}预期性`,
  "cells one a line": (index) => `${index + 1}\n${name(index)}\n%\n${index}\n${index + 1}\n预期性\n`,
  "one wide row": (index) => `${name(index)}\t`,
  "one wide row of strokes": (index) => `${name(index)} | `,
  "targets in prose": (index) => `到2025年${name(index)}覆盖率达到${index % 100}.5%以上。`,
  "targets in one sentence": (index) => `${name(index)}覆盖率达到${index % 100}.5%，`,
  "targets in one enumeration": (index) => `${name(index)}${index}个、`,
  "targets told twice": (index) => `到2025年${name(index >> 1)}覆盖率达到${(index >> 1) % 100}%。`,
  "tasks with owners": (index) => `加强${name(index)}治理。（${name(index)}局牵头，${name(index + 1)}局配合）\n`,
  "tasks in one sentence": (index) => `推进${name(index)}治理，`,
  "tasks behind semicolons": (index) => `推进${name(index)}治理；`,
  "projects in one enumeration": (index) => `${name(index)}大桥、`,
  "projects, quoted": (index) => `“${name(index)}”工程、`,
  "projects in lines": (index) => `${index + 1}.${name(index)}大桥建设工程\n`,
  "boxes of projects": (index) => `专栏${index + 1} ${name(index)}重点项目\n${name(index)}大桥：建设桥梁${index}座。\n`,
  "documents named": (index) => `《${name(index)}条例》、`,
  "nested brackets": (index) => `（${name(index)}`,
  "years of a table": (index) => `${1900 + (index % 200)}年${index}%，`,
  "dates that count": (index) => `${2000 + (index % 50)}年${(index % 12) + 1}月${(index % 28) + 1}日，`,
  departments: (index) => `市${name(index)}局、`,
  "lines without a stop": (index) => `推进${name(index)}治理\n`,
  "paragraphs, wrapped": (index) => `推进${name(index)}治理，完善制度，建\n设${name(index)}工程，做到${index}项。\n`,
  speech: (index) => `同志们，${name(index)}很好！要办${index}件事。\n`,
};

/** Texts of several parts, each as long as the others. */
const halves =
  (...pieces) =>
  (length) =>
    pieces.map((piece) => repeated(piece)(Math.floor(length / pieces.length))).join("");
/** A text without end, and one thing behind it. */
const before = (piece, end) => (length) => repeated(piece)(length - end.length) + end;
const behind = (begin, piece) => (length) => begin + repeated(piece)(length - begin.length);
const between = (begin, piece, end) => (length) => begin + repeated(piece)(length - begin.length - end.length) + end;
/** One text, then another, each half as long as the whole. */
const both = (first, second) => (length) => first(length >> 1) + second(length - (length >> 1));

const PARTS = {
  "brackets opened, then closed": halves("（", "）"),
  "quotations opened, then closed": halves("“", "”"),
  "titles opened, then closed": halves("《", "》"),
  "digits, then percent signs": halves("1", "%"),
  "digits, then magnitudes": halves("1", "万"),
  "blanks, then digits": halves(" ", "1"),
  "line ends, then digits": halves("\n", "1"),
  "headings, then a list of contents": halves("一、推进\n", "一、推进.....1\n"),
  "a list of contents, then headings": halves("第一章 推进.....1\n", "第一章 推进\n"),
  "rows, then prose": halves("1\t供水\t65\t预期性\n", "推进河道治理。\n"),
  "prose, then rows": halves("推进河道治理。\n", "1\t供水\t65\t预期性\n"),
  "nouns, then stops": halves("甲", "。"),
  "pauses, then stops": halves("甲、", "。"),
  "commas, then line ends": halves("甲，", "\n"),
  "tags opened, then closed": halves("<", ">"),
  "a text twice": halves("全面推进改革，完善制度，先急后缓，先易后难，三年之内全部完成，由各街道负责落实。\n"),
  "digits before a percent sign": before("1", "%"),
  "prose before a stop": before("推进改革", "。"),
  "clauses before a stop": before("推进河道治理，", "完成。"),
  "a subject without end": before("甲", "达到3%。"),
  "a bracket never closed": behind("（", "推进河道治理，"),
  "a quotation never closed": behind("“", "推进河道治理，"),
  "a title never closed": behind("《", "推进河道治理，"),
  "a bracket never closed, lines": behind("（", "推进河道治理。\n"),
  "a quotation never closed, lines": behind("“", "推进河道治理。\n"),
  "digits in a bracket": behind("（", "1"),
  "a heading without end": behind("一、", "推进"),
  "a heading, then clauses": behind("一、总体要求\n", "推进河道治理，"),
  "a box without end": behind("专栏1 重点项目\n", "青渡大桥：建设桥梁3座。\n"),
  "a box in one line": behind("专栏1 重点项目 ", "青渡大桥：建设桥梁3座；"),
  "a table head, then digits": behind("序号\t指标\t2020年\t2025年\t属性\n", "1"),
  "a table head, then cells": behind("序号\n指标\n2020年\n2025年\n属性\n", "1\n供水\n60\n65\n预期性\n"),
  "a table head, then one line": behind("序号 指标 2020年 2025年 属性 ", "1 供水 60 65 预期性 "),
  "a title, then lines": behind("岚江市国民经济和社会发展第十四个五年规划\n", "供水\n"),
  "contents, then lines": behind("目录\n", "供水\n"),
  "contents that name nothing": both(numbered(DIFFERENT["a list of contents"]), repeated("推进河道治理，完善制度。\n")),
  "contents without line ends that name nothing": both(
    numbered((index) => `第${ideographs(index + 1)}章 ${name(index)}.....${index + 1}`),
    repeated("推进河道治理，完善制度。"),
  ),
  "tabbed contents that name nothing": both(
    numbered((index) => `${ideographs(index + 1)}、${name(index)}\t${(index % 900) + 1}\n`),
    repeated("推进河道治理，完善制度。\n"),
  ),
  "blanks in a cell between tabs": between("甲\t乙\t丙\n甲\t乙", " ", "丙\t丁\n甲\t乙\t丙\n"),
  "tabs and line ends in a cell": between("| 甲 | 乙 |\n|---|---|\n| 甲", "\t", "乙 | 丙 |\n"),
  "blanks in a cell between strokes": between("| 甲 | 乙 |\n|---|---|\n| 甲", " ", "乙 | 丙 |\n"),
  "blanks within words": between("甲", " ", "乙"),
  "blanks behind an ordinal sign": between("第", " ", "甲"),
  "blanks behind a chapter": between("第一章", " ", "甲"),
  "blanks behind a number": between("1.", " ", "甲"),
  "blanks behind a box": between("专栏", " ", "1"),
  "blanks behind a head": between("类", " ", "甲"),
  "blanks in a bracket": between("（", " ", "）"),
  "blanks before a bracket": between("）", " ", "（"),
  "line ends within words": between("甲", "\n", "乙"),
  "tabs within words": between("甲", "\t", "乙"),
  "wide blanks within words": between("甲", "\u3000", "乙"),
  "capitals within words": between("甲", "A", "乙"),
  "dashes within words": between("第", "—", "甲"),
  "closing brackets behind a name": between("甲", "）", "达到3%。"),
  "blanks in a sentence": between("推进河道治理，完善制度，建成公园和绿地，增加", "A ", "达到3%。"),
  "digits in a flat table": between(
    "类别 序号 指标 单位 2020年 2025年 属性 经济 1 产值（亿元） 5 6 预期性 2 产量 ",
    "1",
    "甲 预期性 3 产量（吨） 5 6 约束性 4 收入（元） 5 6 预期性 5 人口（人） 5 6 约束性",
  ),
  "digits in a table without blanks": between(
    "类别序号指标2025年属性经济1产值（亿元）6预期性2产量甲",
    "1",
    "甲预期性3产量（吨）6约束性4收入（元）6预期性5人口（人）6约束性",
  ),
  "blanks in a table without blanks": between(
    "类别序号指标2025年属性经济1产值（亿元）6预期性2产量）",
    " ",
    "（甲预期性3产量（吨）6约束性4收入（元）6预期性5人口（人）6约束性",
  ),
  "an annual report": behind(
    "关于岚江市2020年计划执行情况的报告\n各位代表：\n",
    "地区生产总值增长6%左右，城镇新增就业5万人。\n",
  ),
};

const visible = (text) => JSON.stringify(text).slice(1, -1).replaceAll("|", "¦");

const named = (pieces) => pieces.map((piece) => [visible(piece), repeated(piece)]);

/** Seeds that tell most in least time: what once took too long, and every shape of more than one piece. */
export const TELLING_SEEDS = new Map([...named(FEARED), ...Object.entries(PARTS), ...counting()]);

/** Each seed by its name: the text of a given length, in UTF-16 units, that grows from it. */
export const SEEDS = new Map([...named(PIECES), ...TELLING_SEEDS]);

function counting() {
  return Object.entries(DIFFERENT).map(([said, item]) => [said, numbered(item)]);
}
