import type { SharedName } from "../look-up.ts";

/** Names that leave open which of several look-alikes is meant; the ones most often meant first. */
export const SHARED_NAMES: readonly SharedName[] = [
  { written: "失业率", ids: ["surveyed-unemployment-rate", "registered-unemployment-rate"] },
  { written: "城镇失业率", ids: ["surveyed-unemployment-rate", "registered-unemployment-rate"] },
  { written: "人口", ids: ["resident-population", "registered-population", "total-population"] },
  { written: "财政收入", ids: ["public-budget-revenue", "fiscal-revenue-total"] },
  { written: "床位", ids: ["hospital-beds", "elderly-care-beds"] },
  { written: "床位数", ids: ["hospital-beds", "elderly-care-beds"] },
  { written: "存贷款余额", ids: ["deposits", "loans"] },
  { written: "金融机构存贷款余额", ids: ["deposits", "loans"] },
  { written: "绿化率", ids: ["built-up-green-space-rate", "built-up-green-coverage", "tree-coverage"] },
  {
    written: "发明专利",
    ids: ["invention-patents-granted", "invention-patents-in-force", "invention-patent-applications"],
  },
  { written: "专利", ids: ["patents-granted", "patent-applications"] },
  { written: "用水效率", ids: ["water-intensity", "industrial-water-intensity"] },
  { written: "能耗", ids: ["energy-intensity", "energy-consumption"] },
  { written: "城乡居民收入", ids: ["urban-disposable-income", "rural-disposable-income"] },
  { written: "社区卫生服务机构", ids: ["community-health-centres", "community-health-stations"] },
  {
    written: "水质达标率",
    ids: ["water-section-pass-rate", "water-function-zone-pass-rate", "drinking-source-pass-rate"],
  },
  { written: "毛入学率", ids: ["senior-secondary-enrolment-rate", "higher-education-enrolment-rate"] },
  { written: "农业总产值", ids: ["agriculture-output-value", "crop-output-value"] },
];
