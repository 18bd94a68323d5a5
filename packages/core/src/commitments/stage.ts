import type { ProjectStage } from "./commitment.ts";

/** A stage and the words that say a work is to reach it; what comes first in the list goes further. */
type StageWords = readonly [stage: ProjectStage, words: RegExp];

/** Of the works of a plan the words for a later stage count more: 2022年开工，2024年投用 is to be in use. */
const STAGES: readonly StageWords[] = [
  [
    "use",
    /投用|投入(?:使用|运营|运行)|投产|投运|通车|启用|(?:正式|全面|对外|向社会|[年月日前])开放|开园|开业|开馆|交付使用|试运营|(?:正式|开始)运营|达产/u,
  ],
  ["complete", /竣工|建成|完工|完成(?!前期|立项|选址|可研|招标|审批|征地|规划|设计)|贯通|封顶|收官/u],
  ["start", /(?:新|复|启动|正式)?开工|动工|启动(?:建设|实施)?|破土|奠基/u],
  ["planning", /前期|谋划|策划|论证|可研|可行性研究|立项|选址|规划研究|研究推进|研究建设|规划建设|储备|争取/u],
  ["build", /推进|推动|加快|建设|续建|实施|施工|新建|改建|扩建|迁建|改造|修建|打造/u],
];

/** How far a project is to come by the words of its duty; null where they say nothing of it. */
export function stageOf(duty: string): ProjectStage | null {
  return STAGES.find(([, words]) => words.test(duty))?.[0] ?? null;
}
