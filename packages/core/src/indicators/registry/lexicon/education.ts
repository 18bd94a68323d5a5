import type { ConceptDraft } from "../draft.ts";
import { TO_COUNTY, TO_PREFECTURE } from "./levels.ts";
import { EDUCATION_INDICATORS, PLAN_13, PLAN_14 } from "./sources.ts";

/** Schools, enrolment, teachers. */
export const EDUCATION: readonly ConceptDraft[] = [
  {
    id: "preschool-enrolment-rate",
    name: ["学前教育毛入园率", "Gross enrolment rate of preschool education"],
    also: `学前三年毛入园率 学前教育三年毛入园率 毛入园率 幼儿园毛入园率 学前三年毛入学率 学前儿童毛入园率 学前教育入园率 学前教育毛入学率 学前三年入园率 幼儿毛入园率 学前三年教育毛入园率
      3至5岁儿童毛入园率 三至五岁儿童毛入园率 适龄儿童入园率 适龄幼儿入园率 学前三年幼儿入园率 学前一年毛入园率`,
    means: [
      "在园幼儿数（不论年龄）与三至五周岁人口数之比，用百分数表示。",
      "Children in kindergarten, of any age, as a percentage of those aged three to five.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 200, TO_COUNTY],
    source: EDUCATION_INDICATORS,
  },
  {
    id: "inclusive-kindergarten-coverage",
    name: ["普惠性幼儿园覆盖率", "Children in inclusive kindergartens"],
    also: "普惠性学前教育覆盖率 普惠园覆盖率 普惠性幼儿园在园幼儿占比 普惠性幼儿园覆盖面 普惠率 学前教育普惠率 普惠性学前教育资源覆盖率 普惠性幼儿园普惠率 普惠幼儿园覆盖率 普惠性幼儿园在园幼儿比例",
    means: [
      "在公办园和普惠性民办园就读的幼儿在全部在园幼儿中所占的百分比。",
      "Children in public and inclusive private kindergartens as a percentage of all in kindergarten.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 200, TO_COUNTY],
    source: EDUCATION_INDICATORS,
  },
  {
    id: "public-kindergarten-share",
    name: ["公办幼儿园在园幼儿占比", "Children in public kindergartens"],
    also: "公办园在园幼儿占比 公办率 公办园在园幼儿比例 公办幼儿园在园幼儿比例 公办幼儿园在园幼儿数占比",
    means: [
      "在公办幼儿园就读的幼儿在全部在园幼儿中所占的百分比。",
      "Children in public kindergartens as a percentage of all in kindergarten.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 200, TO_COUNTY],
    source: EDUCATION_INDICATORS,
  },
  {
    id: "compulsory-education-retention-rate",
    name: ["九年义务教育巩固率", "Retention in nine-year compulsory education"],
    also: "义务教育巩固率 九年制义务教育巩固率 九年义务教育完成率 义务教育完成率 9年义务教育巩固率 九年义务教育毛巩固率",
    means: [
      "初中毕业班学生数与该年级小学入学时学生数之比，考虑转入转出。",
      "Pupils finishing junior school as a percentage of those who entered primary school in the same year.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 200, TO_COUNTY],
    source: `${EDUCATION_INDICATORS}；${PLAN_13}`,
  },
  {
    id: "compulsory-enrolment-rate",
    name: ["义务教育入学率", "Enrolment in compulsory education"],
    also: "义务教育毛入学率 九年义务教育入学率 义务教育阶段入学率 适龄儿童入学率 九年义务教育毛入学率",
    means: [
      "义务教育阶段在校学生与相应学龄人口之比，净入学率只计学龄内的学生。",
      "Pupils in compulsory education as a percentage of the age group; net rates count only pupils of that age.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 200, TO_COUNTY],
    source: EDUCATION_INDICATORS,
  },
  {
    id: "senior-secondary-enrolment-rate",
    name: ["高中阶段教育毛入学率", "Gross enrolment rate of senior secondary education"],
    also: "高中阶段毛入学率 高中毛入学率 高中阶段入学率 高中阶段教育入学率 高中教育毛入学率 普及高中阶段教育毛入学率",
    means: [
      "高中阶段（含中职）在校学生数与十五至十七周岁人口数之比。",
      "Students in senior secondary education, vocational included, as a percentage of those aged fifteen to seventeen.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 200, TO_COUNTY],
    source: EDUCATION_INDICATORS,
  },
  {
    id: "higher-education-enrolment-rate",
    name: ["高等教育毛入学率", "Gross enrolment rate of higher education"],
    also: "高等教育入学率 高校毛入学率 高等学校毛入学率",
    means: [
      "各类高等教育在学总规模与十八至二十二周岁人口数之比。",
      "All in higher education as a percentage of those aged eighteen to twenty-two.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 200, TO_PREFECTURE],
    source: EDUCATION_INDICATORS,
  },
  {
    id: "average-schooling-years",
    name: ["劳动年龄人口平均受教育年限", "Average years of schooling of working-age people"],
    also: "主要劳动年龄人口平均受教育年限 人均受教育年限 平均受教育年限 劳动年龄人口受教育年限 人均预期受教育年限 主要劳动年龄人口受教育年限 人口平均受教育年限",
    means: [
      "十六至五十九岁人口接受学历教育年数的平均值。",
      "Mean number of years of schooling of people aged sixteen to fifty-nine.",
    ],
    kind: ["time", "年", "ratio", "more"],
    told: ["year", 270, TO_COUNTY],
    source: PLAN_14,
  },
  {
    id: "new-labour-schooling-years",
    name: ["新增劳动力平均受教育年限", "Average years of schooling of new workers"],
    also: "新增劳动力受教育年限 新增劳动力人均受教育年限",
    means: [
      "当年新进入劳动力市场人员接受学历教育年数的平均值。",
      "Mean number of years of schooling of people who enter the labour market in the year.",
    ],
    kind: ["time", "年", "ratio", "more"],
    told: ["year", 270, TO_COUNTY],
    source: "《国家教育事业发展“十三五”规划》（国发〔2017〕4号）",
  },
  {
    id: "school-places-added",
    name: ["新增中小学学位", "School places added"],
    also: "新增学位 中小学学位 新增基础教育学位 新增义务教育学位 增加学位 学位 基础教育学位 新增中小学位 新增义务教育阶段学位",
    means: [
      "一定时期内因新建、改扩建学校增加的可招收学生数。",
      "Places for pupils that new and enlarged schools add in a period.",
    ],
    kind: ["count", "个", "flow", "more"],
    told: ["year", 60, TO_COUNTY],
    source: EDUCATION_INDICATORS,
  },
  {
    id: "kindergarten-places-added",
    name: ["新增学前教育学位", "Kindergarten places added"],
    also: "新增幼儿园学位 新增普惠性学前教育学位 学前教育学位 幼儿园学位 新增公办幼儿园学位 新增普惠性幼儿园学位 学前学位 新增学前学位 新增普惠性学位 新增公办园学位",
    means: [
      "一定时期内因新建、改扩建幼儿园增加的可招收幼儿数。",
      "Places for children that new and enlarged kindergartens add in a period.",
    ],
    kind: ["count", "个", "flow", "more"],
    told: ["year", 60, TO_COUNTY],
    source: EDUCATION_INDICATORS,
  },
  {
    id: "education-fiscal-expenditure",
    name: ["财政教育支出", "Fiscal expenditure on education"],
    also: "教育支出 一般公共预算教育支出 教育财政支出 地方财政教育支出 教育投入 财政教育投入",
    means: ["一般公共预算中用于教育的支出。", "Spending of the public budget on education."],
    kind: ["money", "元", "flow", "more"],
    told: ["year", 60, TO_COUNTY],
    source: "财政部《政府收支分类科目》“教育支出”",
  },
  {
    id: "primary-enrolment-rate",
    name: ["小学学龄儿童净入学率", "Net enrolment rate of primary schools"],
    also: "小学净入学率 小学适龄儿童净入学率 小学适龄儿童入学率 学龄儿童入学率 小学入学率 小学学龄儿童入学率",
    means: [
      "已进入小学的学龄儿童在校内外全部小学学龄儿童中所占的百分比。",
      "Children of primary school age in school as a percentage of all of that age.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 200, TO_COUNTY],
    source: EDUCATION_INDICATORS,
  },
  {
    id: "junior-secondary-enrolment-rate",
    name: ["初中阶段毛入学率", "Gross enrolment rate of junior secondary education"],
    also: "初中毛入学率 初中入学率 初中阶段入学率",
    means: [
      "初中在校学生数与十二至十四周岁人口数之比。",
      "Students in junior secondary education as a percentage of those aged twelve to fourteen.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 200, TO_COUNTY],
    source: EDUCATION_INDICATORS,
  },
  {
    id: "pupil-fitness-rate",
    name: ["国家学生体质健康标准达标优良率", "Pupils of good physical fitness"],
    also: "学生体质健康标准达标优良率 中小学生体质健康标准达标优良率 学生体质健康优良率 中小学生体质健康优良率 国家学生体质健康标准优良率 中小学生国家学生体质健康标准达标优良率 学生体质健康达标优良率",
    means: [
      "体质健康测试达到良好及以上的学生的百分比。",
      "Pupils whose fitness is good or better when tested, in per cent.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 200, TO_COUNTY],
    source: "教育部《国家学生体质健康标准（2014年修订）》",
  },
];
