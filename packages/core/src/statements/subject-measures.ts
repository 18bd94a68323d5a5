const MONEY =
  "增加值|总产值|产值|主营业务收入|营业收入|销售收入|总收入|收入|利税总额|利税|利润总额|净利润|利润|税收|投资";

/** Measures of one kind stand side by side and do not own one another. */
const MEASURE_KINDS: readonly { readonly nouns: RegExp; readonly owned: RegExp }[] = [
  { nouns: new RegExp(`^(?:${MONEY})$`, "u"), owned: new RegExp(`(?:${MONEY}|产量|出栏|存栏|种植|养殖)$`, "u") },
  { nouns: /^(?:总产|单产|产量|销量)$/u, owned: /(?:(?:播种|种植|养殖|收获)面积|种植|养殖|产量|总产|出栏|存栏)$/u },
  { nouns: /^总里程$/u, owned: /(?:通车|运营|营业)?里程$/u },
  { nouns: /^(?:研发|科研)人员$/u, owned: /(?:从业人员|在职职工|职工|员工)$/u },
  { nouns: /^(?:在校生|毕业生)$/u, owned: /(?:招生|在校生|毕业生)$/u },
];

/** 石化行业增加值 → 石化行业, 普通高中招生 → 普通高中, where what is measured next is a measure of the same kind. */
export function withoutMeasure(owner: string, next: string): string {
  const kind = MEASURE_KINDS.find(({ nouns }) => nouns.test(next));
  return kind === undefined ? owner : owner.replace(kind.owned, "");
}

/** Whose measure a name is, where those listed behind it are measures of the same kind: 化工业 in 化工业产值、利税; else "". */
export function sharedOwner(name: string, others: readonly string[]): string {
  const [next] = others;
  if (next === undefined) return "";
  const owner = withoutMeasure(name, next);
  const shared = owner !== name && owner.length > 1 && others.every((other) => withoutMeasure(name, other) === owner);
  return shared ? owner : "";
}
