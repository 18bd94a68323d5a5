import fc from "fast-check";

/** One way texts are damaged on their way to us: what it makes of a clean text. `seed` chooses the places. */
export interface Damage {
  readonly name: string;
  readonly apply: (clean: string, seed: number) => string;
}

const PLACES = ["岚江市", "青渡区", "云岭县", "望川镇", "柳湾街道", "石桥片区", "东湖新城", "北岸港区"];
const OBJECTS = [
  "供水管网",
  "健身步道",
  "乡村公路",
  "养老驿站",
  "智慧工厂",
  "滨河绿地",
  "冷链仓库",
  "托育机构",
  "科普场馆",
];
const VERBS = ["改造提升", "规划布局", "建成投用", "统筹推进", "分批实施", "提前完成", "有序开展"];
const AIMS = [
  "方便居民就近出行",
  "补齐公共服务短板",
  "带动周边群众增收",
  "支撑制造业升级",
  "改善生态环境质量",
  "守住安全生产底线",
];

/** Sentences of one text, all different: repeating oneself is a damage of its own. */
function sentence(index: number): string {
  const pick = (words: readonly string[], step: number): string => words[Math.floor(index / step) % words.length] ?? "";
  const place = pick(PLACES, 1);
  const [object, other] = [pick(OBJECTS, 2), pick(OBJECTS, 5)];
  const count = 12 + ((index * 7) % 83);
  const shapes = [
    `${place}${pick(VERBS, 3)}${object}${count}处，同步完善${other}配套，${pick(AIMS, 1)}。`,
    `到2027年，${place}${object}覆盖率达到${count}.5%，${other}建设取得明显进展，${pick(AIMS, 2)}。`,
    `支持${place}围绕${object}和${other}组织实施一批项目（含续建），总投资${count}亿元，${pick(AIMS, 4)}。`,
    `${place}细颗粒物（PM2.5）年均浓度降至${count}微克/立方米，${object}管理更加规范；${pick(AIMS, 3)}。`,
  ];
  return shapes[index % shapes.length] ?? "";
}

/** Clean texts in the shape of plans: a title, chapters with sections, paragraphs of two to four sentences. */
export const cleanTexts: fc.Arbitrary<string> = fc
  .record({
    offset: fc.nat({ max: 400 }),
    chapters: fc.array(
      fc.array(fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 1, maxLength: 4 }), {
        minLength: 1,
        maxLength: 3,
      }),
      {
        minLength: 3,
        maxLength: 6,
      },
    ),
    gap: fc.constantFrom("\n", "\n\n"),
  })
  .map(({ offset, chapters, gap }) => {
    let next = offset;
    const lines = ["岚江市现代服务业发展规划"];
    chapters.forEach((sections, chapter) => {
      lines.push(`第${HAN[chapter]}章 ${TITLES[chapter]}`);
      sections.forEach((paragraphs, section) => {
        lines.push(`第${HAN[section]}节 ${OBJECTS[(chapter * 3 + section) % OBJECTS.length]}布局`);
        for (const count of paragraphs) {
          lines.push(Array.from({ length: count }, () => sentence(next++)).join(""));
        }
      });
    });
    return lines.join(gap);
  });

const HAN = "一二三四五六七八九";
const TITLES = ["发展基础", "总体要求", "空间格局", "重点任务", "重大工程", "保障措施"];

/** Places of a text that a test holds for, about `step` apart, by a sequence the seed decides. */
function places(text: string, seed: number, step: number, fits: (at: number) => boolean): readonly number[] {
  const found: number[] = [];
  let state = seed + 1;
  for (let at = 0; at < text.length; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    at += Math.floor(step * (0.6 + (0.8 * state) / 2_147_483_648));
    while (at < text.length && !fits(at)) at++;
    if (at < text.length) found.push(at);
  }
  return found;
}

function insertAt(text: string, at: readonly number[], insert: (index: number) => string): string {
  let done = 0;
  const pieces = at.map((place, index) => {
    const piece = text.slice(done, place) + insert(index);
    done = place;
    return piece;
  });
  return pieces.join("") + text.slice(done);
}

const isHan = (text: string, at: number): boolean => /[\u4e00-\u9fff]/.test(text.charAt(at));
/** Characters a quantity follows: a number behind them is a figure to any reader. */
const TELLING = /[至到达为约超近第共有各前后每余计量率值额数减增降升过于占比由从以破满按足成]/;

/** Between two Chinese characters of a sentence, so far from the ends of its line that both halves are prose. */
const inProse =
  (text: string) =>
  (at: number): boolean =>
    isHan(text, at - 1) &&
    isHan(text, at) &&
    /[^\n]{24}$/.test(text.slice(Math.max(0, at - 24), at)) &&
    /^[^\n]*[，。]/.test(text.slice(at, at + 60)) &&
    !/[\n。]/.test(text.slice(at - 4, at + 4)) &&
    !TELLING.test(text.charAt(at - 1));
const replaced =
  (pattern: RegExp, by: (found: string) => string): Damage["apply"] =>
  (clean, seed) => {
    let state = seed;
    return clean.replace(pattern, (found) => (state++ % 3 === 0 ? found : by(found)));
  };
/** A mark at every `step` characters or so; a text that takes fewer than `fewest` of them is left as it is. */
const sprinkled =
  (step: number, mark: (index: number) => string, fewest = 0): Damage["apply"] =>
  (clean, seed) => {
    const at = places(clean, seed, step, inProse(clean));
    return at.length < fewest ? clean : insertAt(clean, at, mark);
  };

/** Sentences broken where nothing but their own marks tells that they go on. */
const brokenBehindComma =
  (gap: string): Damage["apply"] =>
  (clean, seed) => {
    const fits = inProse(clean);
    const goesOn = (at: number): boolean => fits(at) && /，[^。\n]*$/.test(clean.slice(Math.max(0, at - 40), at));
    return insertAt(clean, places(clean, seed, 500, goesOn), () => gap);
  };

const PROSE_LINE = /^[^\n]{40,}$/gm;
const wide = (found: string): string => String.fromCharCode(found.charCodeAt(0) + 0xfee0);
const repeated = (lines: readonly string[], from: number, count: number, gap: string): string =>
  [...lines.slice(0, from + count), ...lines.slice(from, from + count), ...lines.slice(from + count)].join(gap);

/** Every kind of damage that leaves enough behind to be undone without a rest. */
export const DAMAGES: readonly Damage[] = [
  { name: "half-width punctuation", apply: replaced(/[，；：]/g, (found) => ({ "，": ",", "；": ";" })[found] ?? ":") },
  { name: "half-width brackets", apply: (clean) => clean.replace(/（含续建）/g, "(含续建)") },
  { name: "full-width digits", apply: replaced(/\d/g, wide) },
  { name: "full-width decimals", apply: (clean) => clean.replace(/\d+\.\d%/g, (found) => found.replace(/./g, wide)) },
  { name: "radicals", apply: replaced(/[人口生立青食]/g, (found) => RADICAL_OF[found] ?? found) },
  { name: "compatibility ideographs", apply: replaced(/[行度里金]/g, (found) => COMPATIBLE[found] ?? found) },
  {
    name: "characters without width",
    apply: sprinkled(30, (index) => ["\u200b", "\ufeff", "\u00ad", "\u2060"][index % 4] ?? ""),
  },
  {
    name: "control characters",
    apply: sprinkled(40, (index) => ["\u0001", "\u0008", "\u009f", "\u202c"][index % 4] ?? ""),
  },
  {
    name: "tags",
    apply: sprinkled(50, (index) => ["<span style='color:#333'>", "</span>", "<b>", "<!-- x -->"][index % 4] ?? ""),
  },
  {
    name: "entities",
    apply: (clean) => clean.replace(/（/g, "&#65288;").replace(/）/g, "&#xFF09;").replace(/%/g, "&#37;"),
  },
  { name: "formula notation", apply: (clean) => clean.replace(/PM2\.5/g, "PM_{2.5}") },
  { name: "lowered numbers set apart", apply: replaced(/PM2\.5/g, () => "PM 2. 5") },
  {
    name: "blanks around numbers",
    apply: replaced(/(?<=[\u4e00-\u9fff])\d+(?=[\u4e00-\u9fff])/g, (found) => ` ${found} `),
  },
  { name: "old line ends", apply: (clean) => clean.replace(/\n/g, "\r") },
  { name: "form feeds", apply: sprinkled(600, () => "\f") },
  { name: "page breaks in sentences", apply: brokenBehindComma("\n\n") },
  { name: "page numbers between dashes", apply: sprinkled(500, (index) => `\n- ${index + 1} -\n`) },
  { name: "page numbers glued into words", apply: glued },
  {
    name: "running heads",
    apply: sprinkled(500, (index) => `\n岚江市现代服务业发展规划\n- ${index + 1} -\n`, 3),
  },
  {
    name: "a paragraph written twice",
    apply: (clean, seed) => clean.replace(nth(clean, seed), (line) => `${line}\n${line}`),
  },
  {
    name: "a page written twice",
    apply: (clean, seed) => {
      const gap = clean.includes("\n\n") ? "\n\n" : "\n";
      const lines = clean.split(gap);
      return repeated(lines, seed % (lines.length - 5), 5, gap);
    },
  },
  {
    name: "a sentence written twice",
    apply: (clean, seed) => clean.replace(nth(clean, seed), (line) => line.replace(/^[^。]+。/, "$&$&")),
  },
  {
    name: "lines wrapped at a column",
    apply: (clean) => (clean.includes("\n\n") ? clean.replace(PROSE_LINE, wrap) : clean),
  },
];

/** Page numbers within words whose second half nothing counts. */
function glued(clean: string, seed: number): string {
  const fits = inProse(clean);
  const at = places(
    clean,
    seed,
    420,
    (place) => fits(place) && /[施境态显理范善边收织慧益步]/.test(clean.charAt(place)),
  );
  return at.length < 5 ? clean : insertAt(clean, at, (index) => `${index + 1}`);
}

/** Half-width places in a wrapped line. */
const COLUMN = 64;

/** A paragraph in lines of one width. */
function wrap(line: string): string {
  let places = 0;
  let wrapped = "";
  for (const character of line) {
    const width = character < "\u0300" ? 1 : 2;
    if (places + width > COLUMN) {
      wrapped += "\n";
      places = 0;
    }
    wrapped += character;
    places += width;
  }
  return wrapped;
}

/** The n-th paragraph of a text, as a pattern. */
function nth(clean: string, seed: number): string {
  const lines = clean.match(PROSE_LINE) ?? [""];
  return lines[seed % lines.length] ?? "";
}

const RADICAL_OF: Readonly<Record<string, string>> = { 人: "⼈", 口: "⼝", 生: "⽣", 立: "⽴", 青: "⻘", 食: "⻝" };
const COMPATIBLE: Readonly<Record<string, string>> = { 行: "\ufa08", 度: "\ufa01", 里: "\uf9e9", 金: "\uf90a" };
