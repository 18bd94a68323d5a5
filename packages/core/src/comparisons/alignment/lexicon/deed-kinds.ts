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
