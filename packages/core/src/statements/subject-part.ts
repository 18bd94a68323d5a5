import { wordList } from "../language/index.ts";
import type { Span } from "../text/index.ts";
import type { Clause } from "./figure-clause.ts";
import type { Named, Subject } from "./subject.ts";
import { trimName } from "./subject-name.ts";

/** Ends of the names of places that have a part in a whole. */
const PLACE = /^[\u4e00-\u9fff、]{1,12}(?:区|县|市|街道|镇|乡|新城|片区|园区)$/u;

/** 其中青渡区1.2万套、云汀区1.4万套: a place named before a number of the same unit has its part of the thing before. */
export function partOf({ text, quantity, newTopic, join }: Clause, core: Span, named: Named): Subject | null {
  const { thing, name, deed, namedUnit } = named;
  if (thing === null || (newTopic && !named.parted) || quantity.unit !== namedUnit) return null;
  const { start, end } = trimName(text, core);
  const part = text.slice(start, end);
  const among = text.slice(start - 2, start) === "其中" || text.slice(start - 3, start - 1) === "其中";
  const goesOn = join === "list" && name !== thing && name !== null;
  const amongParts = among || (named.parted && join !== "sentence");
  if (!newTopic && PLACE.test(part) && !thing.includes(part) && (among || (goesOn && name.endsWith(thing)))) {
    return { ground: "part", name: `${part}${thing}`, span: null, thing, deed, share: false, own: true };
  }
  if (among && KINDS.has(part))
    return {
      ground: "part",
      name: `${part}${thing.replace(OF_ALL_KINDS, "")}`,
      span: null,
      thing,
      deed,
      share: false,
      own: true,
    };
  if ((among || thing.endsWith(part.slice(-2))) && OF_STAGE.test(part))
    return { ground: "part", name: part, span: { start, end }, thing: part, deed, share: false, own: true };
  const measured = name === null || name.length > LONGEST_WHOLE ? "" : (MEASURED.exec(name)?.[0] ?? "");
  if (!amongParts || measured === "" || part.length < 2 || part.length > LONGEST_PART) return null;
  if (SUFFICIENT.test(part) && !(quantity.dimension === "ratio" && part.endsWith("企业"))) return null;
  const whole = part.endsWith(measured) ? part : `${part}${measured}`;
  return { ground: "part", name: whole, span: null, thing: whole, deed, share: false, own: true, part: true };
}

/** Words that only say which of the things counted before are meant (其中公办255所). */
const KINDS = wordList(
  "公办 民办 公立 私立 国有 民营 国家级 省级 市级 区级 县级 省部级 城镇 城市 农村 乡镇 男性 女性 境内 境外 国内 国外 高级 中级 初级 新增 续建 新建 在建 市属 区属 省属 外资 内资",
);

/** Which of the projects counted before: 其中续建项目30个. */
const OF_STAGE = /^(?:续建|新建|在建|新开工|竣工|已开工|计划新开工|前期|储备|产业|基础设施|民生)(?:项目|工程)$/u;

/** A part of a kind leaves out that the whole is of all kinds. */
const OF_ALL_KINDS = /^(?:各级)?(?:各类|各种|全部)/u;

/** Nouns of measure that a part of the whole leaves out: 商品房|销售面积526万平方米，其中住宅443万平方米. */
const MEASURED =
  /(?<=.)(?:销售面积|施工面积|竣工面积|播种面积|种植面积|建筑面积|销售额|零售额|零售总额|交易额|成交额|保有量|(?<!总)产量|(?<=总)产量|产值|总产值|增加值|总投资|投资额|完成投资|投资|贷款余额|存款余额|发电量|用电量|客运量|货运量|吞吐量|装机容量|价格)(?=（[^）]*）$|$)/u;
/** A part with a noun of measure or a flow of its own is named in full (工业投资, 出口, 税收收入, 城镇人口). */
const SUFFICIENT =
  /(?:[额量率数值比重例入支本款口]|投资|面积|利润|税收|人口|户|人员|用户|项目|企业|[路桥校院厂场站园]|资金|支出|贷款|存款)$/u;
/** Longer words are a name of their own. */
const LONGEST_PART = 6;
/** Names longer than this are no plain name of a whole. */
const LONGEST_WHOLE = 40;
