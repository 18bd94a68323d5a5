/** Names of the nation. */
export const NATION_NAMES = "全国 我国 中国 中华人民共和国 国家 国内";

/** Endings of full names that a short name leaves out; the longer before those they contain. */
export const PLACE_ENDINGS = "特别行政区 行政委员会 自治州 自治县 自治旗 自治区 地区 新区 林区 特区 省 市 盟 旗 区 县";

/** What a place named for its people keeps of its ending in its middling name: 黔南州, 阜新县, 鄂温克旗, 管城区. */
export const KEPT_ENDINGS: Readonly<Record<string, string>> = { 自治州: "州", 自治县: "县", 自治旗: "旗", 区: "区" };

/** Peoples whose names stand between the name of an autonomous place and its ending; 族 may be left out behind them. */
export const PEOPLES = `壮 回 满 维吾尔 苗 彝 土家 藏 蒙古 侗 布依 瑶 白 朝鲜 哈尼 黎 哈萨克 傣 畲 傈僳 东乡 仡佬 拉祜 佤 水 纳西 羌 土 仫佬
  锡伯 柯尔克孜 景颇 达斡尔 撒拉 布朗 毛南 塔吉克 普米 阿昌 怒 鄂温克 京 基诺 德昂 保安 俄罗斯 裕固 乌孜别克 门巴 鄂伦春 独龙 赫哲 高山
  珞巴 塔塔尔 各`;

/** Names in use that leave more out than the rule: by code. */
export const USUAL_NAMES: Readonly<Record<string, string>> = {
  "150223": "达茂旗",
  "152500": "锡盟",
  "652700": "博州",
  "652800": "巴州",
  "653000": "克州",
};
