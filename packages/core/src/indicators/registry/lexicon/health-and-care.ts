import type { ConceptDraft } from "../draft.ts";
import { TO_COUNTY } from "./levels.ts";
import { HEALTH_YEARBOOK, PLAN_13, PLAN_14 } from "./sources.ts";

const CIVIL_AFFAIRS = "民政部《民政事业统计调查制度》";
const ELDERLY_CARE = "《“十四五”国家老龄事业发展和养老服务体系规划》（国发〔2021〕35号）";

/** Health, care of the old and of small children, welfare. */
export const HEALTH_AND_CARE: readonly ConceptDraft[] = [
  {
    id: "life-expectancy",
    name: ["人均预期寿命", "Life expectancy at birth"],
    also: "平均预期寿命 居民平均预期寿命 居民人均预期寿命 人口平均预期寿命 预期寿命 户籍人口平均预期寿命 居民期望寿命 人均期望寿命 人均寿命 居民预期寿命 户籍居民平均期望寿命 平均期望寿命 常住居民平均预期寿命",
    means: [
      "按当前分年龄死亡率，同时出生的一代人平均可望存活的年数。",
      "Years a generation born now may expect to live at present death rates.",
    ],
    kind: ["time", "岁", "ratio", "more"],
    told: ["year", 240, TO_COUNTY],
    source: `${HEALTH_YEARBOOK}；${PLAN_14}`,
  },
  {
    id: "healthy-life-expectancy",
    name: ["人均健康预期寿命", "Healthy life expectancy"],
    also: "健康预期寿命 居民健康预期寿命 人均预期健康寿命 平均健康预期寿命 健康期望寿命 人均健康寿命",
    means: [
      "扣除因疾病和伤残损失的健康年数后，平均可望健康存活的年数。",
      "Years one may expect to live in health, those lost to illness and disability taken off.",
    ],
    kind: ["time", "岁", "ratio", "more"],
    told: ["irregular", null, TO_COUNTY],
    source: "《“健康中国2030”规划纲要》",
  },
  {
    id: "infant-mortality",
    name: ["婴儿死亡率", "Infant mortality"],
    also: "户籍婴儿死亡率",
    means: [
      "一年内未满一周岁死亡人数与活产数之比，用千分率表示。",
      "Deaths under one year of age per thousand live births in a year.",
    ],
    kind: ["ratio", "‰", "ratio", "less"],
    told: ["year", 180, TO_COUNTY],
    source: HEALTH_YEARBOOK,
  },
  {
    id: "under-five-mortality",
    name: ["5岁以下儿童死亡率", "Under-five mortality"],
    also: "五岁以下儿童死亡率",
    means: [
      "一年内未满五周岁儿童死亡人数与活产数之比，用千分率表示。",
      "Deaths under five years of age per thousand live births in a year.",
    ],
    kind: ["ratio", "‰", "ratio", "less"],
    told: ["year", 180, TO_COUNTY],
    source: HEALTH_YEARBOOK,
  },
  {
    id: "maternal-mortality",
    name: ["孕产妇死亡率", "Maternal mortality"],
    also: "孕产妇死亡比 户籍孕产妇死亡率",
    means: [
      "一年内孕产妇死亡人数与活产数之比，以每十万活产计。",
      "Maternal deaths for every 100,000 live births in a year.",
    ],
    kind: ["density", "人", "ratio", "less"],
    told: ["year", 180, TO_COUNTY],
    source: HEALTH_YEARBOOK,
  },
  {
    id: "doctors-per-1000",
    name: ["每千人口执业（助理）医师数", "Doctors and assistant doctors per 1,000 people"],
    also: `每千人口执业医师数 每千常住人口执业助理医师数 每千人口拥有执业助理医师数 每千人口拥有执业医师数 每千常住人口执业医师数 千人执业助理医师数 每千人执业助理医师数 每千人拥有执业助理医师数
      每千名常住人口执业助理医师数 每千人口执业助理医师 每千常住人口拥有执业助理医师数 千人医师数 每千人口医生数 每千人拥有执业医师数 每千人医生数 每千人拥有医生数 每千人口拥有医生数 每千人口执业医师
      每千常住人口执业助理医师 每千人执业医师数 千人口执业助理医师数 每千人口医师数 每千人口拥有执业医师 每千人拥有执业助理医师 每千人口执业医生数 每千人拥有医师数 每千人口拥有执业助理医师`,
    means: [
      "执业医师与执业助理医师人数之和与常住人口之比，以每千人计。",
      "Licensed doctors and assistant doctors for every 1,000 residents.",
    ],
    kind: ["density", "人", "ratio", "more"],
    told: ["year", 200, TO_COUNTY],
    formula: { kind: "quotient", numerator: "doctors", denominator: "resident-population", per: 1000 },
    source: `${HEALTH_YEARBOOK}；${PLAN_14}`,
  },
  {
    id: "doctors",
    name: ["执业（助理）医师数", "Doctors and assistant doctors"],
    also: "执业医师 执业助理医师 执业医师和执业助理医师 执业医师数 医师数 执业医师和执业助理医师数",
    means: [
      "取得医师执业证书并实际从事医疗、预防、保健工作的人数。",
      "People licensed as doctors or assistant doctors who practise.",
    ],
    kind: ["people", "人", "stock", "more"],
    told: ["year", 200, TO_COUNTY],
    source: HEALTH_YEARBOOK,
  },
  {
    id: "nurses-per-1000",
    name: ["每千人口注册护士数", "Registered nurses per 1,000 people"],
    also: "每千常住人口注册护士数 每千人口拥有注册护士数 每千人注册护士数 千人注册护士数 每千人口护士数 每千人拥有注册护士数 每千常住人口拥有注册护士数 每千人口注册护士 每千名常住人口注册护士数",
    means: ["注册护士人数与常住人口之比，以每千人计。", "Registered nurses for every 1,000 residents."],
    kind: ["density", "人", "ratio", "more"],
    told: ["year", 200, TO_COUNTY],
    source: HEALTH_YEARBOOK,
  },
  {
    id: "general-practitioners-per-10000",
    name: ["每万人口全科医生数", "General practitioners per 10,000 people"],
    also: "每万人全科医生数 每万名常住人口全科医生数 每万人口拥有全科医生数 每万常住人口全科医生数 每万人拥有全科医生 每万人口全科医师数 每万人口全科医生 每万人拥有全科医生数 每万名居民拥有全科医生 万人全科医生数",
    means: [
      "注册为全科医学专业或取得全科医生培训合格证的医师与人口之比，以每万人计。",
      "General practitioners for every 10,000 people.",
    ],
    kind: ["density", "人", "ratio", "more"],
    told: ["year", 200, TO_COUNTY],
    source: HEALTH_YEARBOOK,
  },
  {
    id: "hospital-beds-per-1000",
    name: ["每千人口医疗卫生机构床位数", "Beds in health institutions per 1,000 people"],
    also: `每千人口床位数 每千常住人口医疗卫生机构床位数 每千常住人口床位数 每千人口拥有床位数 千人床位数 每千人医疗卫生机构床位数 每千人口医疗机构床位数 每千人床位数
      每千人拥有床位数 每千人口拥有医疗卫生机构床位数 每千常住人口医疗机构床位数 每千人拥有医疗机构床位数 每千名常住人口医疗卫生机构床位数 每千人口拥有医疗机构床位数 每千人口实际开放床位数 每千人拥有病床数
      每千人口病床数 每千人病床数 每千人口拥有病床 每千人拥有医疗卫生机构床位数 每千人医疗机构床位数 每千人口卫生机构床位数 每千常住人口拥有床位数 千人口床位数`,
    means: [
      "医疗卫生机构实有床位数与常住人口之比，以每千人计。",
      "Beds in health institutions for every 1,000 residents.",
    ],
    kind: ["density", "张", "ratio", "more"],
    told: ["year", 200, TO_COUNTY],
    formula: { kind: "quotient", numerator: "hospital-beds", denominator: "resident-population", per: 1000 },
    source: HEALTH_YEARBOOK,
  },
  {
    id: "hospital-beds",
    name: ["医疗卫生机构床位数", "Beds in health institutions"],
    also: "医疗机构床位 医疗机构床位数 卫生机构床位数 医疗卫生机构床位 实有床位数 医疗床位 病床数 病床 医疗床位数 开放床位数 卫生机构床位 编制床位 医疗卫生机构实有床位",
    means: [
      "期末医疗卫生机构固定实有床位的张数。",
      "Fixed beds that health institutions have at the end of the period.",
    ],
    kind: ["count", "张", "stock", "more"],
    told: ["year", 200, TO_COUNTY],
    source: HEALTH_YEARBOOK,
  },
  {
    id: "health-technicians",
    name: ["卫生技术人员数", "Health technicians"],
    also: "卫生技术人员 卫技人员 卫生专业技术人员 各类卫生技术人员 卫生技术人员总数",
    means: [
      "期末在医疗卫生机构工作的医师、护士、药师、技师等专业人员数。",
      "Doctors, nurses, pharmacists, technicians and the like working in health institutions.",
    ],
    kind: ["people", "人", "stock", "more"],
    told: ["year", 200, TO_COUNTY],
    source: HEALTH_YEARBOOK,
  },
  {
    id: "health-institutions",
    name: ["医疗卫生机构数", "Health institutions"],
    also: "医疗卫生机构 医疗机构 卫生机构 医疗机构数 卫生机构数 各级各类医疗卫生机构 各类医疗卫生机构 各类卫生机构 医疗卫生机构总数",
    means: [
      "期末医院、基层医疗卫生机构、专业公共卫生机构和其他机构的个数。",
      "Hospitals, primary and public health institutions, and others at the end of the period.",
    ],
    kind: ["count", "个", "stock", "none"],
    told: ["year", 200, TO_COUNTY],
    source: HEALTH_YEARBOOK,
  },
  {
    id: "family-doctor-contract-rate",
    name: ["家庭医生签约服务覆盖率", "Coverage of family doctor contracts"],
    also: "家庭医生签约率 家庭医生签约覆盖率 家庭医生签约服务率 家庭医生签约 常住人口家庭医生签约率 全人群家庭医生签约服务覆盖率 家庭医生签约服务人群覆盖率",
    means: [
      "与家庭医生签约的居民（常住人口或重点人群）的百分比。",
      "Residents, or those in special need, with a family doctor's contract, in per cent.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 120, TO_COUNTY],
    source: "国家卫生健康委等《关于推进家庭医生签约服务高质量发展的指导意见》（国卫基层发〔2022〕10号）",
  },
  {
    id: "health-literacy",
    name: ["居民健康素养水平", "Health literacy of residents"],
    also: "健康素养水平 居民健康素养 居民健康素养达标率 健康素养 居民健康素养总体水平 全民健康素养水平",
    means: [
      "抽样调查中具备基本健康素养的居民的百分比。",
      "Residents with basic health literacy in a sample survey, in per cent.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 150, TO_COUNTY],
    source: "《健康中国行动（2019—2030年）》",
  },
  {
    id: "out-of-pocket-share",
    name: ["个人卫生支出占卫生总费用比重", "Share of personal spending in health expenditure"],
    also: "个人卫生支出比重 个人卫生支出占比 个人卫生支出占卫生总费用的比重 个人卫生费用占比 个人卫生支出比例 个人现金卫生支出占卫生总费用比重",
    means: [
      "居民个人直接负担的医疗卫生费用在卫生总费用中所占的百分比。",
      "Health costs residents pay themselves as a percentage of all health expenditure.",
    ],
    kind: ["ratio", "%", "ratio", "less"],
    told: ["year", 330, TO_COUNTY],
    source: HEALTH_YEARBOOK,
  },
  {
    id: "premature-death-rate",
    name: ["重大慢性病过早死亡率", "Premature mortality from major chronic diseases"],
    also: "重大慢病过早死亡率 主要慢性病过早死亡率 四类慢性病过早死亡率 慢性病过早死亡率 四类重大慢性病过早死亡率",
    means: [
      "三十至七十岁因心脑血管病、癌症、慢性呼吸系统病和糖尿病死亡的概率。",
      "Probability of dying between thirty and seventy of heart disease, cancer, chronic lung disease or diabetes.",
    ],
    kind: ["ratio", "%", "ratio", "less"],
    told: ["year", 270, TO_COUNTY],
    source: "《“健康中国2030”规划纲要》",
  },
  {
    id: "childcare-places-per-1000",
    name: ["每千人口拥有3岁以下婴幼儿托位数", "Childcare places for under-threes per 1,000 people"],
    also: `每千人口3岁以下婴幼儿托位数 每千人口托位数 每千人口拥有托位数 每千常住人口托位数 千人托位数 每千人托位数 每千人口拥有婴幼儿托位数 每千人口婴幼儿托位数 每千人拥有3岁以下婴幼儿托位数
      每千常住人口拥有3岁以下婴幼儿托位数 每千人拥有托位数 每千常住人口3岁以下婴幼儿托位数 每千人口拥有3岁以下婴幼儿托位 每千人拥有婴幼儿托位数 每千人口托位 每千人口拥有三岁以下婴幼儿托位数 每千名常住人口托位数
      每千常住人口拥有托位数 千人口托位数 每千人口0—3岁婴幼儿托位数 每千人口拥有托育机构托位数`,
    means: [
      "三岁以下婴幼儿托位数与常住人口之比，以每千人计。",
      "Places in childcare for children under three for every 1,000 residents.",
    ],
    kind: ["density", "个", "ratio", "more"],
    told: ["year", 120, TO_COUNTY],
    formula: { kind: "quotient", numerator: "childcare-places", denominator: "resident-population", per: 1000 },
    source: PLAN_14,
  },
  {
    id: "childcare-places",
    name: ["3岁以下婴幼儿托位数", "Childcare places for under-threes"],
    also: "托位数 婴幼儿托位 托位 托育托位 新增托位 新增托育托位 新增婴幼儿托位 婴幼儿照护托位 三岁以下婴幼儿托位数 托位总数",
    means: [
      "期末各类托育服务机构可接收三岁以下婴幼儿的位数。",
      "Places for children under three in childcare of all kinds at the end of the period.",
    ],
    kind: ["count", "个", "stock", "more"],
    told: ["year", 120, TO_COUNTY],
    source: PLAN_14,
  },
  {
    id: "elderly-care-beds",
    name: ["养老床位数", "Beds for elderly care"],
    also: "养老床位 养老服务床位 各类养老床位 养老服务床位数 养老床位总数 新增养老床位 新增养老服务床位 养老服务设施床位 社会养老床位 社会养老床位数 各类养老服务床位",
    means: [
      "期末养老机构和社区养老设施的床位张数；机构与社区合计与否须看上下文。",
      "Beds of care homes and community care for the old at the end of the period.",
    ],
    kind: ["count", "张", "stock", "more"],
    told: ["year", 180, TO_COUNTY],
    source: CIVIL_AFFAIRS,
  },
  {
    id: "elderly-care-beds-per-1000",
    name: ["每千名老年人口养老床位数", "Beds for elderly care per 1,000 old people"],
    also: `每千名老人养老床位数 每千名老年人养老床位数 每千名老年人拥有养老床位数 每千名老人拥有养老床位数 千名老人养老床位数 每千老年人口养老床位数 每千名老人拥有养老床位 每千名老年人拥有养老床位
      每千名户籍老年人拥有养老床位数 每千名户籍老人养老床位数 每千名60岁以上老人拥有养老床位 每千名老年人口拥有养老床位数 每千名老年人口拥有养老床位 千名老年人拥有养老床位数 每千名老人拥有社会养老床位数
      每千名老年人口社会养老床位数 每千名老年人口养老床位 每千名老年人养老床位
      每千名老年人拥有社会养老床位数 每千名户籍老人拥有养老床位数 千名老人拥有养老床位数 每千名常住老年人养老床位数 每千名老年人口拥有社会养老床位数`,
    means: [
      "养老床位数与六十周岁及以上人口之比，以每千名老人计。",
      "Beds for elderly care for every 1,000 people aged sixty and over.",
    ],
    kind: ["density", "张", "ratio", "more"],
    told: ["year", 180, TO_COUNTY],
    formula: { kind: "quotient", numerator: "elderly-care-beds", denominator: "people-aged-60", per: 1000 },
    source: CIVIL_AFFAIRS,
  },
  {
    id: "nursing-beds-share",
    name: ["养老机构护理型床位占比", "Nursing beds in care homes"],
    also: "护理型床位占比 养老机构护理型床位比例 养老机构护理型床位占总床位比重 护理型养老床位占比 养老机构护理型床位占比率 护理型床位比例 养老机构护理型床位占养老床位总数比例 护理型床位占养老床位比重 养老护理型床位占比 护理型床位占养老床位总数比例",
    means: ["护理型床位在养老机构床位总数中所占的百分比。", "Nursing beds as a percentage of all beds in care homes."],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 180, TO_COUNTY],
    source: `${ELDERLY_CARE}；${PLAN_14}`,
  },
  {
    id: "community-elderly-care-coverage",
    name: ["社区居家养老服务设施覆盖率", "Coverage of community care for the old"],
    also: `社区养老服务设施覆盖率 居家养老服务覆盖率 社区居家养老服务覆盖率 社区养老服务覆盖率 城市社区养老服务设施覆盖率 居家和社区养老服务覆盖率 社区日间照料覆盖率 城市社区居家养老服务设施覆盖率
      城市社区日间照料中心覆盖率 居家社区养老服务覆盖率 社区日间照料中心覆盖率 农村养老服务设施覆盖率 社区居家养老服务中心覆盖率 养老服务设施覆盖率 城镇社区养老服务设施覆盖率`,
    means: ["设有居家养老服务设施的社区的百分比。", "Communities with facilities for care at home, in per cent."],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 180, TO_COUNTY],
    source: ELDERLY_CARE,
  },
  {
    id: "community-elderly-care-stations",
    name: ["社区养老服务驿站数", "Community care stations for the old"],
    also: `社区养老服务驿站 养老服务驿站 养老驿站 社区养老驿站 养老服务站 社区居家养老服务站
      居家养老服务站`,
    means: [
      "期末在社区为居家老人提供照料、助餐等服务的驿站个数。",
      "Small stations serving old people at home in their community.",
    ],
    kind: ["count", "个", "stock", "more"],
    told: ["year", 180, TO_COUNTY],
    source: CIVIL_AFFAIRS,
  },
  {
    id: "community-health-stations",
    name: ["社区卫生服务站数", "Community health stations"],
    also: "社区卫生服务站",
    means: ["期末社区卫生服务站的个数。", "Community health stations at the end of the period."],
    kind: ["count", "个", "stock", "more"],
    told: ["year", 200, TO_COUNTY],
    source: HEALTH_YEARBOOK,
  },
  {
    id: "emergency-response-rate",
    name: ["院前急救呼叫满足率", "Emergency calls answered"],
    also: "急救呼叫满足率 院前医疗急救呼叫满足率 120急救呼叫满足率 院前急救满足率 急救呼叫满足度",
    means: [
      "得到急救车辆响应的呼叫在全部有效急救呼叫中所占的百分比。",
      "Emergency calls a vehicle could be sent to as a percentage of all valid calls.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 90, TO_COUNTY],
    source: "国家卫生健康委等《关于进一步完善院前医疗急救服务的指导意见》（国卫医发〔2020〕19号）",
  },
  {
    id: "emergency-response-time",
    name: ["院前急救平均反应时间", "Emergency response time"],
    also: "急救平均反应时间 院前医疗急救平均反应时间 急救反应时间 120平均急救反应时间 院前急救反应时间 平均急救反应时间 急救平均响应时间 院前急救平均响应时间",
    means: ["从接到呼叫到急救人员到达现场的平均时间。", "Mean time from a call to the arrival of help."],
    kind: ["time", "分钟", "ratio", "less"],
    told: ["year", 90, TO_COUNTY],
    source: "国家卫生健康委等《关于进一步完善院前医疗急救服务的指导意见》（国卫医发〔2020〕19号）",
  },
  {
    id: "poor-people-lifted",
    name: ["脱贫人口", "People lifted out of poverty"],
    also: "农村贫困人口脱贫 贫困人口脱贫 减贫人口 建档立卡贫困人口脱贫 脱贫人数 减贫人数 减少贫困人口 农村贫困人口减少 农村减贫人口",
    means: [
      "一定时期内按当时标准脱离贫困的农村人口数。",
      "Rural people who rose above the poverty line of the time in a period.",
    ],
    kind: ["people", "人", "flow", "more"],
    told: ["year", 60, TO_COUNTY],
    source: PLAN_13,
  },
  {
    id: "care-home-beds",
    name: ["养老机构床位数", "Beds in care homes"],
    also: "养老机构床位 机构养老床位 养老机构养老床位 机构养老床位数",
    means: [
      "期末养老机构的床位张数，不含社区养老设施。",
      "Beds of care homes at the end of the period, without community care.",
    ],
    kind: ["count", "张", "stock", "more"],
    told: ["year", 180, TO_COUNTY],
    source: CIVIL_AFFAIRS,
  },
  {
    id: "day-care-centres",
    name: ["社区日间照料中心数", "Community day care centres"],
    also: "社区日间照料中心 日间照料中心 社区老年人日间照料中心 老年人日间照料中心 城市社区日间照料中心",
    means: [
      "期末为社区老人提供日间托养服务的中心个数。",
      "Centres that look after old people by day at the end of the period.",
    ],
    kind: ["count", "个", "stock", "more"],
    told: ["year", 180, TO_COUNTY],
    source: CIVIL_AFFAIRS,
  },
  {
    id: "community-health-centres",
    name: ["社区卫生服务中心数", "Community health centres"],
    also: "社区卫生服务中心",
    means: [
      "期末社区卫生服务中心的个数，不含其下设的服务站。",
      "Community health centres at the end of the period, without their stations.",
    ],
    kind: ["count", "个", "stock", "more"],
    told: ["year", 200, TO_COUNTY],
    source: HEALTH_YEARBOOK,
  },
  {
    id: "childcare-enrolment-rate",
    name: ["3岁以下婴幼儿入托率", "Under-threes in childcare"],
    also: "三岁以下婴幼儿入托率 婴幼儿入托率 入托率 3岁以下婴幼儿在托率 0—3岁婴幼儿入托率",
    means: [
      "在托育机构受照护的三岁以下婴幼儿在同龄人口中所占的百分比。",
      "Children under three in childcare as a percentage of all of that age.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 120, TO_COUNTY],
    source: "国家卫生健康委《托育服务统计调查制度》口径",
  },
];
