/** Words at the beginning of a sentence or clause by which it tells of a part of the place: 四县有……, 市区完成……, 农村……. */
export const PART_OF_PLACE =
  /^(?:[（(]?\d*[）)]?\s*)(?:其中[，,]?)?((?:[一二三四五六七八九十两\d]+(?:个)?(?:县|区|市|旗|镇|乡|街道|园区|县市|县区)|市区|城区|郊区|县域|县城|城镇|农村|乡村|中心城区|主城区|建成区|市本级|区本级|县本级|市直|区直|县直|开发区|高新区|新区|园区)[^，。；]{0,2}?)(?=有|共|现|实|完|的|新|累|内)/;

/** Clauses that limit what they tell to some partners, people or purposes: 对沿线国家…, 为高层次人才子女提供…, 面向老年人…. */
export const LIMITED =
  /(?:^|[，,；;：:。])\s*(?:其中)?[，,]?((?:对|向|为|面向|针对|用于|与)[^，,；;。：:、\d]{2,24}?)(?:提供|投资|进出口|出口|进口|新增|发放|安排|实现|开展|建设|完成|配租|配建|贸易)[^，,；;。]*$/;
