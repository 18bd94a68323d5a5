import type { TextLine } from "../text/index.ts";

/** What only a web page says: service numbers, paths, counters, buttons, footers, the card of the document. */
const PAGE_WORDS = new RegExp(
  [
    "^logo$|首页|当前(?:的)?位置|您(?:现在)?的位置|点击(?:下载|查看|进入|打开|收藏|这里|此处)|(?:^|[ \u3000】])(?:点击|浏览|阅读|访问)(?:次数|人次|[量数])?\\s?(?:[：:]|[（(]?\\d|$)|\\d\\s?次浏览|站内搜索|网站地图|返回顶部",
    "字\\s?[号体]\\s?[：:【\\[]|^[【\\[（(]?大\\s?中\\s?小|打印(?:本页|此页|本文)?[】\\]]?$|^字\\s?[号体](?:大小)?$|【打印】|关闭(?:窗口|本页)|收藏本[页站]|分享(?:到|至|[：:])|^分享$|保护视力|无障碍|长者(?:版|模式)|^(?:繁體|繁体|简体)",
    "上一[篇条]|下一[篇条]|相关(?:链接|文章|文档|阅读|新闻|解读|附件)[：:]?$|附件下载|扫一扫|扫码|二维码|官方微[信博]|公众号|客服|平台注册|登录",
    "发布(?:时间|日期|机构|单位)\\s?[：:]|^(?:信息|文章|稿件|内容)?来源\\s?[：:]|^(?:作者|编辑|责编|初审|终审|校对)\\s?[：:]|责任编辑|索引号|主题分类|公开方式|信息公开(?:目录|指南)|^有效性\\s?[：:]",
    "版权所有|ICP备|公网安备|网站标识码|主办单位\\s?[：:]|承办单位\\s?[：:]|技术支持\\s?[：:]|网站找错|联系我们|关于我们|SERVICE\\s*PHONE|Copyright|\\d{3,4}-\\d{3,4}-\\d{4}|\\.(?:jpg|png|gif)$",
    "^(?:行业资讯|新闻动态|政策文件|政务公开|信息公开|通知公告)$",
  ].join("|"),
  "i",
);

/** A line of this length with a full stop is prose, wherever it stands. */
const PROSE = /[。；]/;
const LONGEST_FURNITURE = 40;
/** The card of a document tells its fields in one line. */
const LONGEST_CARD = 160;
/** Lines between two lines of page words are furniture too, up to this many. */
const LONGEST_GAP = 4;

/**
 * The lines at both ends of a document that belong to the page it was published on and not to the document:
 * the number of lines before its first and the index of the first line behind its last.
 */
export function furniture(text: string, lines: readonly TextLine[]): { readonly head: number; readonly tail: number } {
  const words = (index: number): string => text.slice(lines[index]?.start ?? 0, lines[index]?.end ?? 0);
  const head = reach(lines.length, (index) => words(index));
  const tail = lines.length - reach(lines.length - head, (index) => words(lines.length - 1 - index));
  return { head, tail: Math.max(head, tail) };
}

/** How far furniture reaches from one end: behind the last line of page words with no prose before it. */
function reach(count: number, words: (index: number) => string): number {
  let reached = 0;
  for (let index = 0; index < count && index <= reached + LONGEST_GAP; index++) {
    const line = words(index);
    if (line.length > LONGEST_CARD || PROSE.test(line)) break;
    if (PAGE_WORDS.test(line)) reached = index + 1;
    else if (line.length > LONGEST_FURNITURE) break;
  }
  return reached;
}

/** A line that holds nothing but a page number. */
export const PAGE_NUMBER_LINE = /^第?[-—–·\s]*\d{1,3}[-—–·\s]*页?$/;

/** Buttons and places of pictures, left where the page had them: nothing in a plan is called so. */
export const PAGE_BUTTON =
  /^[【[（(]?(?:字\s?[号体](?:大小)?|图片|图片说明|视频|音频|朗读|听全文|语音播报|复制链接|返回(?:列表|首页|顶部)?|打印(?:本页|此页|本文|页面)?|关闭(?:窗口|本页|页面)?|大\s?中\s?小|分享|收藏|阅读原文|查看更多|展开全文|加载更多)[】\]）)]?$/;

/** The name of a picture the page showed here. */
export const IMAGE_FILE = /^\S.{0,60}\.(?:jpe?g|png|gif|bmp)$/i;
