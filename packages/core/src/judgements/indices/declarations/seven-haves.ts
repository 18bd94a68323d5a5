import type { CompositeIndex, IndexGroup } from "../../../ledger/index.ts";
import { againstTarget, groupOf, shipped } from "./members.ts";

type Told = readonly [concept: string, zh: string, en: string, direction?: "less"];

/** Indicators of equal weight, each held against the target of the place's own plan. */
function group(id: string, zh: string, en: string, told: readonly Told[]): IndexGroup {
  return groupOf(
    id,
    [zh, en],
    told.map(([concept, nameZh, nameEn, direction]) => againstTarget(concept, [nameZh, nameEn], direction)),
  );
}

/**
 * A monitoring set for 七有五性: seven things people should have (report of the 19th congress of the party, 2017) and five
 * qualities of services (Beijing, 2018). The official set and its weights are not published; indicators are chosen by this
 * project from those plans set targets for, and all count alike.
 */
export const SEVEN_HAVES: CompositeIndex = shipped({
  id: "seven-haves-five-qualities",
  name: { zh: "“七有”“五性”监测", en: "Seven haves, five qualities" },
  purpose: {
    zh: "民生保障水平对照本地规划目标的实现程度。各地目标高低不同，分数说明离自己的目标多远，不直接说明谁的水平高。",
    en: "How far livelihood has come towards the targets of the place's own plans. Targets differ, so a score tells how near a place is to its own and not which place is better off.",
  },
  over: "place",
  groups: [
    group("childcare", "幼有所育", "Childcare", [
      ["childcare-places-per-1000", "每千人口托位数", "Childcare places per 1,000"],
      ["inclusive-kindergarten-coverage", "普惠性幼儿园覆盖率", "Coverage of inclusive kindergartens"],
    ]),
    group("education", "学有所教", "Education", [
      ["school-places-added", "新增中小学学位", "School places added"],
      ["compulsory-education-retention-rate", "九年义务教育巩固率", "Retention in compulsory education"],
    ]),
    group("work", "劳有所得", "Work and income", [
      ["disposable-income", "居民人均可支配收入", "Disposable income per head"],
      ["new-urban-jobs", "城镇新增就业", "New urban jobs"],
      ["registered-unemployment-rate", "城镇登记失业率", "Registered unemployment", "less"],
    ]),
    group("health", "病有所医", "Health", [
      ["doctors-per-1000", "每千人口执业（助理）医师数", "Doctors per 1,000"],
      ["life-expectancy", "人均预期寿命", "Life expectancy"],
    ]),
    group("old-age", "老有所养", "Old age", [
      ["elderly-care-beds-per-1000", "每千名老年人口养老床位数", "Care beds per 1,000 elderly"],
      ["pension-insurance-rate", "基本养老保险参保率", "Pension insurance coverage"],
    ]),
    group("housing", "住有所居", "Housing", [
      ["affordable-rental-homes", "保障性租赁住房", "Affordable rental homes"],
      ["old-estates-renewed", "老旧小区改造", "Old estates renewed"],
    ]),
    group("support", "弱有所扶", "Support", [
      ["medical-insurance-rate", "基本医疗保险参保率", "Medical insurance coverage"],
      ["urban-minimum-living-standard", "城市低保标准", "Minimum living standard"],
    ]),
    group("convenience", "便利性", "Convenience", [
      ["fifteen-minute-coverage", "15分钟生活圈覆盖率", "Coverage of 15-minute circles"],
      ["road-network-density", "路网密度", "Density of roads"],
    ]),
    group("liveability", "宜居性", "Liveability", [
      ["pm25", "细颗粒物年均浓度", "PM2.5", "less"],
      ["park-area-per-head", "人均公园绿地面积", "Park area per head"],
      ["sewage-treatment-rate", "污水处理率", "Sewage treated"],
      ["waste-recycling-rate", "生活垃圾回收利用率", "Waste recycled"],
    ]),
    group("diversity", "多样性", "Diversity", [
      ["public-cultural-area-per-head", "人均公共文化设施面积", "Cultural space per head"],
      ["sports-area-per-head", "人均体育场地面积", "Sports space per head"],
    ]),
    group("fairness", "公正性", "Fairness", [
      ["citizen-requests-solution-rate", "群众诉求解决率", "Requests of citizens solved"],
      ["lawyers-per-10000", "每万人拥有律师数", "Lawyers per 10,000"],
    ]),
    group("safety", "安全性", "Safety", [
      ["food-inspection-pass-rate", "食品抽检合格率", "Food inspections passed"],
      ["accident-deaths-per-gdp", "亿元地区生产总值生产安全事故死亡率", "Deaths in accidents per GDP", "less"],
    ]),
  ],
  coverage: 0.5,
  least: 1,
  source:
    "本产品的起始设定：各组等权、组内等权；官方权重未公布，供使用单位修改 / starting values of this product, all equal; the official weights are not published",
});
