/** Words by which reports say that a target was met. */
export const CLAIMS_REACHED =
  /(?:完成|实现|达到|达成|超额)[^，。；]{0,12}(?:目标|任务|要求|指标)|(?:目标|任务|指标)[^，。；]{0,8}(?:完成|实现|达到|达成|达标)|全面达标|圆满完成/;

/** … and by which that it was not. */
export const DENIES_REACHED =
  /(?:未能?|没有|尚未|难以)(?:完成|实现|达到|达标)|低于[^，。；]{0,10}目标|不及[^，。；]{0,8}(?:目标|预期)|存在差距/;

/** Words of what is expected, not settled yet. */
export const EXPECTS = /预计|预期可|有望/;
