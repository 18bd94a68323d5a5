import type { TextLine } from "../text/index.ts";

/** What only a web page says: service numbers, paths, counters, buttons, footers. */
const PAGE_WORDS =
  /^logo$|首页|当前位置|点击量?|浏览(?:次数|量)|发布时间|字号|打印(?:本页)?$|关闭(?:窗口|本页)|上一篇|下一篇|分享到|扫一扫|二维码|官方微信|公众号|客服|版权所有|ICP备|网站地图|联系我们|SERVICE\s*PHONE|平台注册|登录|Copyright|返回顶部|责任编辑|\d{3,4}-\d{3,4}-\d{4}|\.(?:jpg|png|gif)$|^(?:行业资讯|新闻动态|政策文件|信息公开|通知公告)$/i;

/** A line of this length with a full stop is prose, wherever it stands. */
const PROSE = /[。；]/;
const LONGEST_FURNITURE = 40;
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
    if (line.length > LONGEST_FURNITURE || PROSE.test(line)) break;
    if (PAGE_WORDS.test(line)) reached = index + 1;
  }
  return reached;
}

/** A line that holds nothing but a page number. */
export const PAGE_NUMBER_LINE = /^(?:第\s*)?[-—–·\s]*\d{1,3}[-—–·\s]*(?:页)?$/;

/** The name of a picture the page showed here. */
export const IMAGE_FILE = /^\S.{0,60}\.(?:jpe?g|png|gif|bmp)$/i;
