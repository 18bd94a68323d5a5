/** Verbs that take something away or keep it from growing. */
export const TAKING_AWAY = new Set(
  "关停 关闭 取缔 取消 淘汰 退出 疏解 压减 压缩 压降 清退 清除 裁撤 撤并 拆除 腾退 禁止 停止 限制 严控 减少 消除".split(
    " ",
  ),
);

/** Verbs that put something there or make more of it. */
export const BUILDING_UP = new Set(
  "新建 新增 新设 扩建 扩大 扩容 增加 增设 增建 建设 建成 引进 引入 招引 鼓励 培育 发展 壮大 做大 做强 吸引 集聚".split(
    " ",
  ),
);

/** How an upper plan says that it speaks of every place below. */
export const EVERY_LOWER_PLACE = /各区县?|各县|各市县?|县区|市区县|区县|区级|县级|各地区?(?!方)|属地|街道|乡镇|社区/;

/** Words of a sum over the whole of the upper place. */
export const WHOLE_PLACE = /^(?:全[市省国区县州]|[^，。]{0,6}(?:总量|总额|总值|总数))/;

/** What becomes of a work, and when, behind its name: 9月底前投入使用, 年内主体完工, 前期工作. It tells how far, not what. */
export const COMES_TO_BE =
  /(?:(?:20\d{2}年|\d{1,2}月|年|季度|上半年|下半年|[一二三四]季度)(?:底|末|内|初)?(?:之?前)?)?(?:全部|全面|基本|主体|正式|力争|确保)*(?:投入使用|建成(?:投[用产运])?|投[用产运]|启用|竣工|完工|开工(?:建设)?|交付(?:使用)?|通车|开街|开园|开业|封顶|前期工作|前期|建设工程|工程|项目|建设)$/u;

/** When, in front of a deed: 五年改造…, 到2025年底累计…, 每年帮扶…. It tells how long, not what. */
export const TIME_AHEAD =
  /^(?:(?:到|至|自|从)?20\d{2}年(?:底|末)?(?:之?前|起)?|“?十[一二三四五六]五”?(?:期间|时期|期末|末)?|[三五]年(?:内|间)?|每年|全年|年内|今年|累计|共|力争|确保|，)+(?=.{2})/u;
