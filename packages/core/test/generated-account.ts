import fc from "fast-check";
import { type Account, accountOf } from "../src/indicators/index.ts";
import { read } from "../src/pipeline.ts";
import { sourceOf } from "./read-text.ts";

/** Places of the standard and invented ones, some of one name, some above others. */
const PLACES = [
  "长春市",
  "长春市朝阳区",
  "北京市",
  "北京市朝阳区",
  "岚江市",
  "岚江市青渡区",
  "青渡区",
  "岚江市柘岭镇",
  "云麓县",
];

const NUMBER = fc.integer({ min: 2, max: 99 });

/** Sentences that promise or report, of the own place, of one above, or without a number. */
const REPORTED = [
  (n: number) => `地区生产总值增长${n / 10}%。`,
  (n: number) => `全市地区生产总值增长${n / 10}%，比全国高1.2个百分点。`,
  (n: number) => `实现地区生产总值${n * 10}亿元，占全市比重${n / 10}%。`,
  (n: number) => `常住人口${n}万人，城镇登记失业率${n / 20}%。`,
  (n: number) => `污水处理率达到${n}%，新增停车位${n * 10}个。`,
  (n: number) => `16项主要指标中，有${n % 16}项指标完成年度目标。`,
  (n: number) => `一般公共预算收入增长${n / 10}%，低于年初目标约${n / 30}个百分点。`,
  () => "森林覆盖率、污水处理率稳步提高，万元地区生产总值能耗持续下降。",
];
const PROMISED = [
  (n: number) => `地区生产总值增长${n / 10}%左右。`,
  (n: number) => `常住人口控制在${n}万人以内，城镇登记失业率控制在${n / 20}%以内。`,
  (n: number) => `污水处理率达到${n}%以上。`,
  () => "万元地区生产总值能耗下降率达到市级要求。",
  () => "城镇登记失业率不高于全市平均水平。",
  () => "居民人均可支配收入增长与经济增长同步。",
];

const lines = (from: readonly ((n: number) => string)[]) =>
  fc.array(
    fc.tuple(fc.constantFrom(...from), NUMBER).map(([made, n]) => made(n)),
    { minLength: 1, maxLength: 5 },
  );

/** The account of a small yearly report of one of a few places. */
export const generatedAccount: fc.Arbitrary<Account> = fc
  .tuple(fc.constantFrom(...PLACES), fc.integer({ min: 2021, max: 2024 }), lines(REPORTED), lines(PROMISED))
  .map(([place, year, reported, promised]) => {
    const text = [
      `${place}${year + 1}年政府工作报告`,
      `一、${year}年工作回顾`,
      `${year}年，${place}各项工作取得新的成绩。${reported.join("")}`,
      `二、${year + 1}年工作安排`,
      `${year + 1}年，主要预期目标是：${promised.join("")}`,
    ];
    return accountOf(read(sourceOf(text.join("\n"))), place);
  });
