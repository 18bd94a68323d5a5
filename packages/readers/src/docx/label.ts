import type { ListLevel, ListPlace, Numbering } from "./numbering.ts";
import { placeOf, readNumbering } from "./numbering.ts";
import { writeNumber } from "./numeral.ts";
import { encodeXml, settingOf } from "./xml.ts";

/**
 * Writes the numbers Word counts by itself (第一章, 一、, （一）) into `document.xml` as the text its reader sees, for
 * they stand nowhere in the file. Paragraphs so labelled leave their list; bulleted ones stay as they are.
 */
export function labelParagraphs(documentXml: string, numberingXml: string, stylesXml: string): string {
  const numbering = readNumbering(numberingXml, stylesXml);
  const isWhole = documentXml.lastIndexOf("<w:pPr>") < documentXml.lastIndexOf("</w:pPr>");
  if (numbering.lists.size === 0 || !isWhole) return documentXml;
  const counter = new Counter(numbering);
  return documentXml.replace(/<w:pPr>([\s\S]*?)<\/w:pPr>/g, (whole: string, properties: string) => {
    const place = placeIn(properties, numbering);
    const label = place ? counter.next(place) : null;
    if (label === null) return whole;
    const rest = properties.replace(/<w:numPr>[\s\S]*?<\/w:numPr>/, "");
    return `<w:pPr>${rest}</w:pPr><w:r><w:t xml:space="preserve">${encodeXml(label)}</w:t></w:r>`;
  });
}

/** Where a paragraph stands: by its own properties first, and for what they leave open by its style. */
function placeIn(properties: string, { styles }: Numbering): ListPlace | null {
  const own = placeOf(properties);
  const styled = styles.get(settingOf(properties, "w:pStyle") ?? "");
  const list = own?.list ?? styled?.list ?? null;
  return list === null || list === "0" ? null : { list, level: own?.level ?? styled?.level ?? 0 };
}

/** Counts the paragraphs of every list through the document. */
class Counter {
  readonly #numbering: Numbering;
  /** Numbers reached, by counting and level. */
  readonly #reached = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /** The label of the next paragraph at a place; null where the place has no number. */
  next({ list: id, level }: ListPlace): string | null {
    const list = this.#numbering.lists.get(id);
    const definition = list?.levels.get(level);
    if (!list || !definition) return null;
    const numbers = this.#reached.get(list.counting) ?? [];
    this.#reached.set(list.counting, numbers);
    const restart = this.#begun.has(`${id} ${level}`) ? undefined : list.restarts.get(level);
    this.#begun.add(`${id} ${level}`);
    numbers[level] = restart ?? (numbers[level] ?? definition.start - 1) + 1;
    numbers.length = level + 1; // deeper levels begin anew
    return labelOf(definition, numbers, list.levels);
  }
}

function labelOf(level: ListLevel, numbers: readonly number[], levels: ReadonlyMap<number, ListLevel>): string | null {
  if (level.format === "bullet" || level.format === "none") return null;
  let isKnown = true;
  const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const value = numbers[at] ?? levels.get(at)?.start ?? 1;
    const written = writeNumber(value, levels.get(at)?.format ?? "decimal");
    isKnown &&= written !== null;
    return written ?? "";
  });
  return isKnown && label !== "" ? label + gapAfter(label, level.suffix) : null;
}

/** A label that ends in a stop needs no space; Word's tab behind it is a matter of layout. */
function gapAfter(label: string, suffix: ListLevel["suffix"]): string {
  return suffix === "nothing" || /[、，。．.：:）)】\]]$/.test(label) ? "" : " ";
}
