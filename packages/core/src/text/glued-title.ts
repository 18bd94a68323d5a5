/** Words titles of chapters and sections end with. */
const TITLE_END =
  /(?:问题|形势|目标|愿景|任务|要求|思路|原则|方针|回顾|基础|环境|体系|水平|能力|发展|建设|服务|机制|保障|格局|安全|管理|治理|改革|开放|生态|质量|产业|集群|主体|产出|城市|乡村|经济|基地|高地|中心|工程|空间|布局|体制|制度|事业|文化|就业|教育|健康|养老|住房|民生|交通|网络|设施|枢纽|创新|转型|融合|增收|实施|要素|支撑|监督|评估|考核|领导|组织|科学城|示范区|新区|园区|片区|之城|强区|强市|品质|活力|优势|动能|消费|市场|投资|人才|老城|文脉|绿色|布局|安排|打算|部署|重点|举措|措施|总结)$/;

/** Words that end a title whatever follows: they name what the section tells. */
const SURE_END =
  /(?:问题|形势|愿景|方针|回顾|产出|安排|打算|基本思路|指导思想|基本原则|总体要求|主要目标|发展目标|远景目标)$/;

/** Words a first sentence begins with. */
const OPENING =
  /^(?:对照|展望|到20\d\d|20\d\d年|过去|今年|去年|一年来|[“"]|以|实施|开展|推进|推动|建立|建设|建成|新建|坚持|加快|加强|支持|深化|完善|健全|全面|深入|积极|大力|围绕|聚焦|按照|把|将|要|本|全市|全区|全省|全县|我[省市区县]|五年|近年|当前|依托|落实|统筹|优化|提升|提高|强化|发挥|持续|着力|高标准|高质量|充分|严格|树立|牢固|构建|打造|培育|壮大|拓展|促进|扩大|做|抓|整治|改造|完成|新增|贯彻|根据|为|在|面对|随着|适应|立足|引导|鼓励|创新|探索|规划|编制|制定|设立|组织|严守|守住|巩固)/;

const SHORTEST = 4;
const LONGEST = 26;

/**
 * Where the title of a chapter or section ends that was run into its first sentence: offset into `body`, the words behind
 * the label. Null where the words do not tell.
 */
export function gluedTitleEnd(body: string): number | null {
  const clause = /^[^，。；：]*/.exec(body)?.[0].length ?? 0;
  for (let at = SHORTEST; at <= Math.min(LONGEST, clause - 2); at++) {
    const title = body.slice(0, at);
    if (SURE_END.test(title) || (TITLE_END.test(title) && OPENING.test(body.slice(at)))) return at;
  }
  return null;
}
