/** National accounts. */
export const CSNA = "国家统计局《中国国民经济核算体系（2016）》";
/** Explanations of the main indicators, printed behind each chapter of the yearbook. */
export const YEARBOOK = "国家统计局《中国统计年鉴》主要统计指标解释";
/** Indicators of the 15th, 14th and 13th Five-Year Plan. */
export const PLAN_15 = "《中华人民共和国国民经济和社会发展第十五个五年规划纲要》主要指标";
export const PLAN_14 = "《中华人民共和国国民经济和社会发展第十四个五年规划和2035年远景目标纲要》专栏1";
export const PLAN_13 = "《中华人民共和国国民经济和社会发展第十三个五年规划纲要》专栏2";
export const SECTORS = "国家统计局《三次产业划分规定》；GB/T 4754—2017《国民经济行业分类》";
export const BUDGET = "财政部《政府收支分类科目》；《中华人民共和国预算法》";
export const CUSTOMS = "《中华人民共和国海关统计条例》；国家统计局《中国统计年鉴》主要统计指标解释";
export const HOUSEHOLDS = "国家统计局《住户收支与生活状况调查方案》";
export const LABOUR_FORCE = "国家统计局《劳动力调查制度》";
export const RD = "国家统计局《研究与试验发展（R&D）投入统计规范（试行）》（2019）";
export const AIR = "GB 3095—2012《环境空气质量标准》；HJ 633—2012《环境空气质量指数（AQI）技术规定（试行）》";
export const HEALTH_YEARBOOK = "国家卫生健康委《中国卫生健康统计年鉴》主要指标解释";
export const EDUCATION_INDICATORS = "教育部《中国教育监测与评价统计指标体系（2020年版）》";
