import type { ConceptDraft } from "../draft.ts";
import { TO_COUNTY, TO_PREFECTURE } from "./levels.ts";
import { PLAN_13, PLAN_14, RD, YEARBOOK } from "./sources.ts";

const PATENTS = "国家知识产权局《知识产权统计年报》；《中华人民共和国专利法》";
const HIGH_VALUE_PATENTS = `${PLAN_14}；国家知识产权局《“十四五”国家知识产权保护和运用规划》`;
const DIGITAL_CORE = "国家统计局《数字经济及其核心产业统计分类（2021）》";

/** Research, patents, innovative enterprises, technology market, digital economy. */
export const INNOVATION: readonly ConceptDraft[] = [
  {
    id: "rd-expenditure",
    name: ["研究与试验发展（R&D）经费支出", "Expenditure on research and development (R&D)"],
    also: `R&D经费 R&D经费支出 研究与试验发展经费 研究与试验发展经费支出 研发经费 研发投入 研发经费支出 全社会研发投入 全社会研发经费支出 全社会R&D经费支出
      全社会研究与试验发展经费支出 全社会研究与试验发展经费 全社会研发经费 研发经费投入 全社会研发经费投入 R&D经费投入 全社会R&D经费投入 研究与试验发展经费投入
      全社会研究与试验发展经费投入 研究与试验发展R&D经费投入 R&D投入 研发支出 全社会研发支出 全社会R&D经费 科学研究与试验发展经费支出 全社会R&D投入
      全社会研究与试验发展支出 研究与试验发展投入 R&D支出 研究和试验发展经费支出 全社会研发费用`,
    means: [
      "一定时期内全社会用于基础研究、应用研究和试验发展活动的实际支出。",
      "What a whole society actually spent in a period on basic research, applied research and experimental development.",
    ],
    kind: ["money", "元", "flow", "more"],
    told: ["year", 270, TO_COUNTY],
    source: RD,
  },
  {
    id: "rd-intensity",
    name: ["研究与试验发展经费投入强度", "R&D intensity"],
    also: `研发投入强度 R&D经费投入强度 研发经费投入强度 全社会研发投入强度 全社会研发经费投入强度 R&D投入强度 全社会R&D经费投入强度 研发强度 全社会R&D投入强度
      R&D经费占GDP比重 R&D经费支出占GDP比重 研发经费占GDP比重 研发经费支出占GDP比重 研发投入占GDP比重 研发经费占地区生产总值比重 研发经费支出占地区生产总值比重
      研发投入占地区生产总值比重 R&D经费支出占地区生产总值比重 R&D经费占地区生产总值比重 全社会研发投入占GDP比重 全社会研发投入占地区生产总值比重
      研究与试验发展经费支出占GDP比重 研究与试验发展经费支出占地区生产总值比重 全社会研究与试验发展经费支出占GDP比重 全社会研究与试验发展经费支出占地区生产总值比重
      全社会研发经费支出占地区生产总值比重 全社会研发经费支出占GDP比重 全社会R&D经费支出占GDP比重 全社会R&D经费支出占地区生产总值比重 研究与试验发展经费占GDP比重
      研究与试验发展经费占地区生产总值比重 研究与试验发展经费投入占GDP比重 研究与试验发展经费投入占地区生产总值比重 研发经费投入占地区生产总值比重 研发经费投入占GDP比重
      R&D经费投入占GDP比重 R&D投入占GDP比重 研究与试验发展R&D经费支出占地区生产总值比重 全社会研发经费投入占地区生产总值比重 全社会R&D经费投入占GDP比重 全社会研发经费投入占GDP比重
      全社会研发支出占GDP比重 全社会研发支出占地区生产总值比重 研发支出占GDP比重 全社会研究与试验发展经费占地区生产总值比重 全社会研究与试验发展经费占GDP比重 全社会研究与试验发展经费支出占比
      R&D经费支出占生产总值比重 研究与试验发展经费支出占国内生产总值比重 R&D经费支出相当于GDP比例 研发经费支出占生产总值比重 R&D占GDP比重 研究与试验发展经费投入强度占GDP比重
      全社会R&D投入占GDP比重 科学研究与试验发展经费支出占GDP比重`,
    means: ["研究与试验发展经费支出与地区生产总值之比，用百分数表示。", "R&D expenditure as a percentage of GDP."],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 270, TO_COUNTY],
    formula: { kind: "share", part: "rd-expenditure", whole: "gdp" },
    source: RD,
  },
  {
    id: "enterprise-rd-intensity",
    name: ["规模以上工业企业研发投入强度", "R&D intensity of industrial enterprises above designated size"],
    also: `规上工业企业研发投入强度 规上工业企业研发经费支出占营业收入比重 规模以上工业企业研发经费支出占主营业务收入比重 规模以上工业企业研发经费支出占营业收入比重
      企业研发投入占主营业务收入比重 规上企业研发投入强度 规模以上工业企业研发经费投入强度 规上工业企业研发费用占营业收入比重 规模以上工业企业研发费用占营业收入比重 企业研发投入强度
      规上工业企业R&D经费支出占主营业务收入比重 规上工业企业R&D经费支出占营业收入比重 规上企业研发费用占营业收入比重 大中型工业企业研发经费支出占主营业务收入比重 规上工业研发投入强度`,
    means: [
      "规模以上工业企业研究与试验发展经费与其营业收入之比。",
      "R&D expenditure of industrial enterprises above designated size as a percentage of their revenue.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 270, TO_COUNTY],
    source: RD,
  },
  {
    id: "basic-research-share",
    name: ["基础研究经费占研发经费比重", "Share of basic research in R&D"],
    also: "基础研究经费占比 基础研究投入占研发经费比重 基础研究经费投入占研发经费投入比重 基础研究经费占研发投入比重 基础研究经费支出占全社会研发经费支出比重 基础研究经费投入占比 基础研究占比 基础研究经费占R&D经费比重 基础研究经费占研发经费投入比重",
    means: [
      "基础研究经费在研究与试验发展经费中所占的百分比。",
      "Spending on basic research as a percentage of R&D expenditure.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 270, TO_PREFECTURE],
    source: RD,
  },
  {
    id: "science-fiscal-expenditure",
    name: ["财政科技支出", "Fiscal expenditure on science and technology"],
    also: "科技支出 财政科学技术支出 科学技术支出 地方财政科技支出 财政科技投入 科技投入 财政科技拨款 一般公共预算科技支出",
    means: [
      "一般公共预算中用于科学技术的支出，只是财政资金，不同于全社会研发经费。",
      "Spending of the public budget on science and technology: fiscal money only, not society's R&D expenditure.",
    ],
    kind: ["money", "元", "flow", "more"],
    told: ["year", 60, TO_COUNTY],
    source: "财政部《政府收支分类科目》“科学技术支出”",
  },
  {
    id: "science-fiscal-share",
    name: ["财政科技支出占一般公共预算支出比重", "Share of science in budget expenditure"],
    also: "财政科技支出占比 科技支出占一般公共预算支出比重 科技支出占财政支出比重 财政科技支出占财政支出比重 科技支出占比 财政科技投入占财政支出比重 科学技术支出占一般公共预算支出比重",
    means: [
      "财政科技支出在一般公共预算支出中所占的百分比。",
      "Fiscal expenditure on science and technology as a percentage of budget expenditure.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 60, TO_COUNTY],
    formula: { kind: "share", part: "science-fiscal-expenditure", whole: "public-budget-expenditure" },
    source: "财政部《政府收支分类科目》“科学技术支出”",
  },
  {
    id: "rd-personnel",
    name: ["研究与试验发展（R&D）人员全时当量", "R&D personnel, full-time equivalent"],
    also: "R&D人员全时当量 研发人员全时当量 R&D人员折合全时当量 研究与试验发展人员全时当量 研发人员折合全时当量",
    means: [
      "研发活动人员按实际工作时间折算为全时人员的总量，单位为人年。",
      "People in R&D, counted by the time they work at it, in person-years.",
    ],
    kind: ["people", "人年", "flow", "more"],
    told: ["year", 270, TO_COUNTY],
    source: RD,
  },
  {
    id: "rd-personnel-per-10000-employed",
    name: ["每万名就业人员中研发人员", "R&D personnel per 10,000 employed"],
    also: "每万名就业人员研发人员全时当量 每万名就业人员中R&D人员 每万名就业人员中研发人员数 每万名从业人员中研发人员 每万名就业人口中研发人员 万名就业人员中研发人员 每万就业人员中研发人员 每万名就业人员中研发人员全时当量 每万名就业人员中研发人员数量 每万从业人员研发人员 每万名就业人员拥有研发人员 每万人口研发人员全时当量",
    means: [
      "研发人员（全时当量）与就业人员之比，以每万名就业人员计。",
      "R&D personnel, full-time equivalent, for every 10,000 employed.",
    ],
    kind: ["density", "人年", "ratio", "more"],
    told: ["year", 270, TO_PREFECTURE],
    formula: { kind: "quotient", numerator: "rd-personnel", denominator: "employed-persons", per: 10000 },
    source: RD,
  },
  {
    id: "patents-granted",
    name: ["专利授权量", "Patents granted"],
    also: "专利授权 专利授权数 国内专利授权量 授权专利 专利授权总量 专利年授权量 获得专利授权 专利授权件数 专利申请授权量",
    means: [
      "一定时期内授予的发明、实用新型和外观设计三种专利总件数。",
      "Patents of all three kinds granted in a period: inventions, utility models, designs.",
    ],
    kind: ["count", "件", "flow", "more"],
    told: ["month", 20, TO_COUNTY],
    source: PATENTS,
  },
  {
    id: "patent-applications",
    name: ["专利申请量", "Patent applications"],
    also: "专利申请 专利申请数 专利申请受理量 申请专利 专利申请总量 国内专利申请量 专利申请受理数",
    means: [
      "一定时期内提出的发明、实用新型和外观设计三种专利申请总件数。",
      "Applications filed in a period for patents of all three kinds.",
    ],
    kind: ["count", "件", "flow", "more"],
    told: ["month", 20, TO_COUNTY],
    source: PATENTS,
  },
  {
    id: "invention-patents-granted",
    name: ["发明专利授权量", "Invention patents granted"],
    also: "发明专利授权 发明专利授权数 授权发明专利 发明专利年授权量 国内发明专利授权量 获得发明专利授权 发明专利授权件数",
    means: ["一定时期内授予的发明专利件数。", "Invention patents granted in a period."],
    kind: ["count", "件", "flow", "more"],
    told: ["month", 20, TO_COUNTY],
    source: PATENTS,
  },
  {
    id: "invention-patent-applications",
    name: ["发明专利申请量", "Invention patent applications"],
    also: "发明专利申请 发明专利申请数 申请发明专利 发明专利申请受理量 国内发明专利申请量",
    means: ["一定时期内提出的发明专利申请件数。", "Applications for invention patents filed in a period."],
    kind: ["count", "件", "flow", "more"],
    told: ["month", 20, TO_COUNTY],
    source: PATENTS,
  },
  {
    id: "invention-patents-in-force",
    name: ["有效发明专利量", "Invention patents in force"],
    also: "有效发明专利 发明专利拥有量 发明专利有效量 有效发明专利拥有量 有效发明专利数 拥有有效发明专利 有效发明专利总量 累计有效发明专利 国内发明专利拥有量",
    means: [
      "期末处于专利权维持状态的发明专利件数。",
      "Invention patents whose rights are maintained at the end of the period.",
    ],
    kind: ["count", "件", "stock", "more"],
    told: ["month", 20, TO_COUNTY],
    source: PATENTS,
  },
  {
    id: "invention-patents-per-10000",
    name: ["每万人口发明专利拥有量", "Invention patents in force per 10,000 people"],
    also: `万人发明专利拥有量 每万人发明专利拥有量 万人有效发明专利拥有量 每万人口有效发明专利拥有量 每万人有效发明专利拥有量 每万人拥有发明专利 万人拥有发明专利
      每万人拥有有效发明专利 每万人口拥有发明专利 万人发明专利拥有数 万人拥有有效发明专利 每万人发明专利拥有数 每万人拥有发明专利数 每万人口发明专利拥有数 每万人拥有发明专利量 每万人口拥有有效发明专利 万人发明专利`,
    means: ["有效发明专利件数与常住人口之比，以每万人计。", "Invention patents in force for every 10,000 residents."],
    kind: ["density", "件", "ratio", "more"],
    told: ["year", 60, TO_COUNTY],
    formula: {
      kind: "quotient",
      numerator: "invention-patents-in-force",
      denominator: "resident-population",
      per: 10000,
    },
    source: PLAN_13,
  },
  {
    id: "high-value-invention-patents-per-10000",
    name: ["每万人口高价值发明专利拥有量", "High-value invention patents per 10,000 people"],
    also: `万人高价值发明专利拥有量 每万人高价值发明专利拥有量 每万人口高价值发明专利数 万人高价值发明专利 每万人口拥有高价值发明专利 每万人拥有高价值发明专利 每万人口高价值发明专利
      每万人高价值发明专利 每万人高价值发明专利拥有数 万人高价值发明专利拥有数 每万常住人口高价值发明专利拥有量`,
    means: [
      "高价值的有效发明专利（战略性新兴产业、海外有同族、维持超过十年、质押融资较高或获国家奖）件数，以每万人计。",
      "High-value invention patents in force (strategic industries, family abroad, over ten years old, pledged, or awarded) for every 10,000 people.",
    ],
    kind: ["density", "件", "ratio", "more"],
    told: ["year", 60, TO_COUNTY],
    formula: {
      kind: "quotient",
      numerator: "high-value-invention-patents",
      denominator: "resident-population",
      per: 10000,
    },
    source: HIGH_VALUE_PATENTS,
  },
  {
    id: "high-value-invention-patents",
    name: ["高价值发明专利拥有量", "High-value invention patents"],
    also: "高价值发明专利 高价值发明专利数 高价值发明专利总量 有效高价值发明专利",
    means: [
      "期末维持有效、符合国家高价值标准的发明专利件数。",
      "Invention patents in force that meet the national definition of high value.",
    ],
    kind: ["count", "件", "stock", "more"],
    told: ["year", 60, TO_COUNTY],
    source: HIGH_VALUE_PATENTS,
  },
  {
    id: "pct-applications",
    name: ["PCT国际专利申请量", "PCT international applications"],
    also: `PCT申请量 PCT专利申请量 PCT国际专利申请 PCT专利申请 国际专利申请量 PCT国际专利申请数 PCT申请 PCT专利申请数 专利合作条约国际专利申请量 国际专利申请
      PCT国际专利申请受理量 通过专利合作条约PCT提交的国际专利申请 PCT专利 PCT国际专利`,
    means: [
      "一定时期内通过《专利合作条约》途径提出的国际专利申请件数。",
      "International applications filed in a period under the Patent Cooperation Treaty.",
    ],
    kind: ["count", "件", "flow", "more"],
    told: ["month", 30, TO_COUNTY],
    source: PATENTS,
  },
  {
    id: "registered-trademarks",
    name: ["有效注册商标量", "Registered trademarks in force"],
    also: "有效注册商标 注册商标 商标有效注册量 有效注册商标数 注册商标总量 累计有效注册商标 注册商标总数 有效注册商标总量",
    means: ["期末有效的注册商标件数。", "Registered trademarks in force at the end of the period."],
    kind: ["count", "件", "stock", "more"],
    told: ["month", 20, TO_COUNTY],
    source: "国家知识产权局《知识产权统计年报》",
  },
  {
    id: "high-tech-enterprises",
    name: ["高新技术企业数", "Recognised new and high-tech enterprises"],
    also: `高新技术企业 国家高新技术企业 国家级高新技术企业 高新技术企业总数 国家高新技术企业数 国高企业 高企 高新技术企业数量 高新技术企业总量 国家高新技术企业总数
      有效期内高新技术企业 高新企业 国高新技术企业 有效高新技术企业 高新技术企业保有量 高新技术企业户数`,
    means: [
      "按国家认定办法认定、期末仍在有效期内的高新技术企业家数。",
      "Enterprises recognised under the national rules whose recognition is valid at the end of the period.",
    ],
    kind: ["count", "家", "stock", "more"],
    told: ["year", 60, TO_COUNTY],
    source: "《高新技术企业认定管理办法》（国科发火〔2016〕32号）",
  },
  {
    id: "high-tech-enterprise-revenue",
    name: ["高新技术企业总收入", "Revenue of new and high-tech enterprises"],
    also: "高新技术企业营业收入 高新技术企业收入 高企总收入 高企营业收入 高新技术企业实现总收入 国家高新技术企业总收入",
    means: [
      "有效期内的高新技术企业在一定时期内取得的总收入。",
      "Income of recognised new and high-tech enterprises in a period.",
    ],
    kind: ["money", "元", "flow", "more"],
    told: ["year", 120, TO_COUNTY],
    source: "科技部火炬中心《火炬统计调查制度》",
  },
  {
    id: "technology-small-enterprises",
    name: ["科技型中小企业数", "Technology-based small and medium enterprises"],
    also: "科技型中小企业 入库科技型中小企业 国家科技型中小企业 科技型中小企业入库数 评价入库科技型中小企业 科技型中小企业总数 科技中小企业",
    means: [
      "经评价入库、取得当年登记编号的科技型中小企业家数。",
      "Small and medium enterprises registered as technology-based for the year.",
    ],
    kind: ["count", "家", "stock", "more"],
    told: ["year", 60, TO_COUNTY],
    source: "《科技型中小企业评价办法》（国科发政〔2017〕115号）",
  },
  {
    id: "technology-contracts-value",
    name: ["技术合同成交额", "Value of technology contracts"],
    also: "技术合同成交总额 技术市场成交额 技术合同成交金额 技术合同交易额 技术合同登记成交额 技术市场合同成交额 技术合同认定登记成交额 技术交易额 技术市场技术合同成交额 技术合同额 技术合同登记额 输出技术合同成交额 技术合同",
    means: [
      "在技术合同登记机构认定登记的开发、转让、许可、咨询和服务合同成交总金额。",
      "Total of contracts registered for developing, transferring or licensing technology, or advising on it.",
    ],
    kind: ["money", "元", "flow", "more"],
    told: ["month", 20, TO_COUNTY],
    source: "《技术合同认定登记管理办法》（国科发政字〔2000〕063号）",
  },
  {
    id: "technology-contribution-rate",
    name: ["科技进步贡献率", "Contribution of scientific progress to growth"],
    also: "科技进步贡献度 科技进步对经济增长贡献率 科技贡献率 科技进步对经济增长的贡献率",
    means: [
      "科技进步对经济增长的贡献份额，按生产函数法测算。",
      "Share of economic growth ascribed to scientific progress, estimated by a production function.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 270, TO_COUNTY],
    source: PLAN_13,
  },
  {
    id: "agricultural-technology-contribution-rate",
    name: ["农业科技进步贡献率", "Contribution of scientific progress to farming"],
    also: "农业科技贡献率 农业科技进步贡献度",
    means: ["科技进步对农业总产值增长的贡献份额。", "Share of growth in farm output ascribed to scientific progress."],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 180, TO_COUNTY],
    source: "农业农村部《“十四五”全国农业农村科技发展规划》",
  },
  {
    id: "incubators",
    name: ["科技企业孵化器数", "Technology business incubators"],
    also: "科技企业孵化器 孵化器",
    means: [
      "期末经认定的科技企业孵化器个数，不分级别。",
      "Recognised incubators of technology enterprises at the end of the period, of any level.",
    ],
    kind: ["count", "家", "stock", "more"],
    told: ["year", 120, TO_COUNTY],
    source: "科技部《科技企业孵化器管理办法》（国科发区〔2018〕300号）",
  },
  {
    id: "makerspaces",
    name: ["众创空间数", "Makerspaces"],
    also: "众创空间",
    means: ["期末经认定或备案的众创空间个数。", "Recognised makerspaces at the end of the period."],
    kind: ["count", "家", "stock", "more"],
    told: ["year", 120, TO_COUNTY],
    source: "科技部《发展众创空间工作指引》（国科发火〔2015〕297号）",
  },
  {
    id: "key-laboratories",
    name: ["重点实验室数", "Key laboratories"],
    also: "重点实验室",
    means: [
      "期末经认定的重点实验室个数，不分级别。",
      "Recognised key laboratories at the end of the period, of any level.",
    ],
    kind: ["count", "家", "stock", "more"],
    told: ["year", 120, TO_COUNTY],
    source: YEARBOOK,
  },
  {
    id: "digital-core-value-added",
    name: ["数字经济核心产业增加值", "Value added of the digital economy's core industries"],
    also: "数字经济核心产业实现增加值 数字产业增加值 数字经济核心产业",
    means: [
      "数字产品制造、服务、技术应用和要素驱动四大类产业新创造的价值。",
      "Value newly created by the four core classes: making digital products, serving them, applying technology, and data as a factor.",
    ],
    kind: ["money", "元", "flow", "more"],
    told: ["year", 180, TO_COUNTY],
    source: DIGITAL_CORE,
  },
  {
    id: "digital-core-share",
    name: ["数字经济核心产业增加值占地区生产总值比重", "Share of the digital economy's core in GDP"],
    also: `数字经济核心产业增加值占GDP比重 数字经济核心产业占GDP比重 数字经济核心产业占地区生产总值比重 数字经济核心产业增加值占生产总值比重 数字经济核心产业增加值占国内生产总值比重
      数字经济核心产业增加值占比 数字经济核心产业占比 数字经济核心产业增加值比重`,
    means: [
      "数字经济核心产业增加值在地区生产总值中所占的百分比。",
      "Value added of the digital economy's core industries as a percentage of GDP.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 180, TO_COUNTY],
    formula: { kind: "share", part: "digital-core-value-added", whole: "gdp" },
    source: `${DIGITAL_CORE}；${PLAN_14}`,
  },
  {
    id: "digital-economy-value-added",
    name: ["数字经济增加值", "Value added of the digital economy"],
    also: "数字经济规模 数字经济实现增加值 数字经济总量 数字经济总规模",
    means: [
      "数字产业化与产业数字化部分之和，含传统产业因数字技术而增加的产出，口径宽于核心产业。",
      "Digital industries together with what digital technology adds to the others; wider than the core industries.",
    ],
    kind: ["money", "元", "flow", "more"],
    told: ["year", 180, TO_COUNTY],
    source: "中国信息通信研究院《中国数字经济发展报告》",
  },
  {
    id: "digital-economy-share",
    name: ["数字经济增加值占地区生产总值比重", "Share of the digital economy in GDP"],
    also: "数字经济增加值占GDP比重 数字经济占GDP比重 数字经济占地区生产总值比重 数字经济占比 数字经济增加值占比 数字经济比重 数字经济规模占GDP比重 数字经济增加值占生产总值比重",
    means: [
      "数字经济增加值（含产业数字化）在地区生产总值中所占的百分比。",
      "Value added of the digital economy, digitised industries included, as a percentage of GDP.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 180, TO_COUNTY],
    formula: { kind: "share", part: "digital-economy-value-added", whole: "gdp" },
    source: "中国信息通信研究院《中国数字经济发展报告》",
  },
  {
    id: "5g-base-stations",
    name: ["5G基站数", "5G base stations"],
    also: "5G基站 5G基站总数 累计建成5G基站 5G基站数量 5G通信基站 5G宏基站 第五代移动通信基站",
    means: [
      "期末建成的第五代移动通信基站个数。",
      "Base stations of fifth-generation mobile networks built by the end of the period.",
    ],
    kind: ["count", "个", "stock", "more"],
    told: ["month", 25, TO_COUNTY],
    source: "工业和信息化部《通信业统计公报》",
  },
  {
    id: "5g-base-stations-per-10000",
    name: ["每万人拥有5G基站数", "5G base stations per 10,000 people"],
    also: "每万人5G基站数 每万人拥有5G基站 万人5G基站数 每万人口拥有5G基站 每万人口5G基站数 每万人拥有5G基站数量 每万人5G基站拥有量",
    means: ["5G基站个数与人口之比，以每万人计。", "5G base stations for every 10,000 people."],
    kind: ["density", "个", "ratio", "more"],
    told: ["year", 60, TO_COUNTY],
    formula: { kind: "quotient", numerator: "5g-base-stations", denominator: "resident-population", per: 10000 },
    source: "工业和信息化部《“十四五”信息通信行业发展规划》",
  },
  {
    id: "5g-penetration",
    name: ["5G用户普及率", "5G user penetration"],
    also: "5G普及率 5G移动用户普及率 5G用户渗透率 5G用户占比",
    means: [
      "5G移动电话用户与人口（有的地方为移动电话用户）之比。",
      "5G mobile users as a percentage of people, or in places of mobile users.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 60, TO_COUNTY],
    source: "工业和信息化部《“十四五”信息通信行业发展规划》",
  },
  {
    id: "household-broadband-rate",
    name: ["固定宽带家庭普及率", "Households with fixed broadband"],
    also: "家庭宽带普及率 固定宽带普及率 宽带家庭普及率 互联网宽带普及率 家庭固定宽带普及率",
    means: [
      "使用固定宽带的家庭在全部家庭中所占的百分比。",
      "Households with fixed broadband as a percentage of all households.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 60, TO_COUNTY],
    source: PLAN_13,
  },
  {
    id: "gigabit-users",
    name: ["千兆宽带用户数", "Gigabit broadband users"],
    also: "千兆宽带用户 千兆及以上宽带用户 千兆光网用户 千兆用户 千兆宽带接入用户",
    means: [
      "期末接入速率在每秒千兆及以上的固定宽带用户户数。",
      "Fixed broadband users with a gigabit per second or more at the end of the period.",
    ],
    kind: ["count", "户", "stock", "more"],
    told: ["month", 25, TO_COUNTY],
    source: "工业和信息化部《通信业统计公报》",
  },
  {
    id: "science-literacy-rate",
    name: ["公民具备科学素质比例", "Citizens with scientific literacy"],
    also: "公民科学素质比例 公民科学素质 公民具备科学素质的比例 公民具备基本科学素质比例 公民具备基本科学素质的比例 公民科学素养水平 公民科学素质水平 公民科学素质达标率",
    means: [
      "抽样调查中达到科学素质标准的公民的百分比。",
      "Percentage of citizens who meet the standard of scientific literacy in a sample survey.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["five-years", null, TO_COUNTY],
    source: "《全民科学素质行动规划纲要（2021—2035年）》",
  },
  {
    id: "national-key-laboratories",
    name: ["全国重点实验室数", "National key laboratories"],
    also: "全国重点实验室 国家重点实验室 国家级重点实验室 国家重点实验室数",
    means: [
      "期末由国家批准建设的重点实验室个数；重组后称全国重点实验室。",
      "Key laboratories approved by the state at the end of the period.",
    ],
    kind: ["count", "家", "stock", "more"],
    told: ["year", 120, TO_COUNTY],
    source: "《中华人民共和国科学技术进步法》；科技部国家重点实验室名录",
  },
  {
    id: "provincial-key-laboratories",
    name: ["省级重点实验室数", "Provincial key laboratories"],
    also: "省级重点实验室 省重点实验室 省部级重点实验室",
    means: [
      "期末由省级主管部门认定的重点实验室个数。",
      "Key laboratories recognised by a province at the end of the period.",
    ],
    kind: ["count", "家", "stock", "more"],
    told: ["year", 120, ["province", "prefecture", "county"]],
    source: "各省重点实验室管理办法",
  },
  {
    id: "national-incubators",
    name: ["国家级科技企业孵化器数", "National technology business incubators"],
    also: "国家级科技企业孵化器 国家级孵化器 国家科技企业孵化器",
    means: [
      "期末由国家主管部门认定的科技企业孵化器个数。",
      "Incubators recognised by the state at the end of the period.",
    ],
    kind: ["count", "家", "stock", "more"],
    told: ["year", 120, TO_COUNTY],
    source: "科技部《科技企业孵化器管理办法》（国科发区〔2018〕300号）",
  },
  {
    id: "rd-people",
    name: ["研究与试验发展（R&D）人员数", "People in research and development"],
    also: "R&D人员 研发人员 研发人员数 研究与试验发展人员 R&D人员数 研发人员总数 研发人员总量",
    means: ["参加研发活动的人数，不按工作时间折算。", "People who take part in R&D, whatever part of their time."],
    kind: ["people", "人", "stock", "more"],
    told: ["year", 270, TO_COUNTY],
    source: RD,
  },
  {
    id: "internet-penetration",
    name: ["互联网普及率", "Internet penetration"],
    also: "网络普及率 互联网网民普及率 网民普及率",
    means: ["网民人数在总人口中所占的百分比。", "Internet users as a percentage of all people."],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["half-year", 60, TO_PREFECTURE],
    source: "中国互联网络信息中心《中国互联网络发展状况统计报告》",
  },
];
