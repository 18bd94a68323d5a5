/**
 * Ends of titles of sections that are about an area inside the place of the document: 第二章 高水平建设城市副中心. Parts of
 * administration (区, 县) and what a whole place can become (示范区) are not among them.
 */
export const AREA_TITLE =
  /(?:副中心|新城|新区|开发区|高新区|经开区|保税区|自贸区|片区|功能区|园区|商务区|街区|组团|科学城|产业园|核心区|生态涵养区|平原地区|山区|库区|湖区|流域|示范带|经济带|走廊)(?:建设|发展|规划|框架|[^，。、]{0,6})$/;
