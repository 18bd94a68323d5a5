/** Sentences and paragraphs of the invented district's plan, and what its second edition makes of them. */
export const edits = {
  renumbered: { from: "建设中试平台6个、概念验证中心2个", to: "建设中试平台9个、概念验证中心2个" },
  reworded: {
    from: "培育税收超5000万元的楼宇6栋",
    to: "着力培育税收超5000万元的重点楼宇6栋",
  },
  gone: "电子商务交易额力争实现翻一番。",
  /** Goes behind the next paragraph. */
  moved: "完善人才服务链条。",
  new: "新建岚湾数字金融实验室3座。",
} as const;

const LINE = 40;

function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`the plan no longer says: ${from}`);
  return text.replace(from, to);
}

/** Two paragraphs change places: the one that begins with `start`, and the one before it. */
function movedUp(text: string, start: string): string {
  const paragraphs = text.split("\n\n");
  const at = paragraphs.findIndex((one) => one.startsWith(start));
  const [before = "", own = ""] = paragraphs.slice(at - 1, at + 1);
  return paragraphs.toSpliced(at - 1, 2, own, before).join("\n\n");
}

/** Sets a paragraph in lines of equal length, as a text layer has it; titles, tables and boxes stay as they are. */
function setAnew(paragraph: string): string {
  if (!paragraph.includes("。") || /[\n（(]/u.test(paragraph)) return paragraph;
  return (paragraph.match(new RegExp(`.{1,${LINE}}`, "gsu")) ?? []).join("\n");
}

/**
 * The second edition of a plan of the samples: one number changed, one duty reworded, one paragraph moved, one sentence
 * left out, one new, and every plain paragraph set in other lines.
 */
export function editedEdition(plan: string): string {
  const numbered = replaced(plan.replaceAll("\r\n", "\n"), edits.renumbered.from, edits.renumbered.to);
  const worded = replaced(numbered, edits.reworded.from, edits.reworded.to);
  const shorter = replaced(worded, edits.gone, edits.new);
  return movedUp(shorter, edits.moved).split("\n\n").map(setAnew).join("\n\n");
}
