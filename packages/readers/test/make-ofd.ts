import { makeZip, type ZipPart } from "./make-zip.ts";
import { utf8 } from "./spec.ts";

/** A text of a page: its place in millimetres from the upper left corner, on the baseline. */
export interface OfdText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Millimetres; 4 where it is left out. */
  readonly size?: number;
  /** Instead of steps of the size from character to character. */
  readonly deltaX?: string;
  readonly deltaY?: string;
  /** `a b c d e f` */
  readonly ctm?: string;
}

/** A page: texts, rules from point to point, and a PNG picture over all of it. */
export interface OfdPageParts {
  readonly texts?: readonly OfdText[];
  readonly rules?: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
  readonly picture?: Uint8Array;
  /** Whether it stands on the template. */
  readonly template?: boolean;
  /** Its content instead, as XML. */
  readonly content?: string;
}

/** An OFD file to make. */
export interface OfdParts {
  readonly pages: readonly OfdPageParts[];
  /** Texts of a page all others stand on. */
  readonly template?: readonly OfdText[];
  /** Where the document names its first page, instead of where it lies. */
  readonly firstPage?: string;
  /** Files besides, such as signatures. */
  readonly more?: readonly ZipPart[];
}

const space = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** An OFD file (GB/T 33190-2016) of A4 pages. */
export function makeOfd({ pages, template, firstPage, more = [] }: OfdParts): Uint8Array {
  const pictures = pages.flatMap(({ picture }, i) => (picture ? [{ id: 100 + i, picture }] : []));
  const file = (name: string, xml: string): ZipPart => ({ name, data: utf8(head + xml) });
  return makeZip([
    file(
      "OFD.xml",
      `<ofd:OFD ${space} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    ),
    file("Doc_0/Document.xml", document(pages, template !== undefined, firstPage)),
    file(
      "Doc_0/PublicRes.xml",
      `<ofd:Res ${space} BaseLoc="Res"><ofd:Fonts><ofd:Font ID="3" FontName="宋体"/></ofd:Fonts></ofd:Res>`,
    ),
    file(
      "Doc_0/DocumentRes.xml",
      `<ofd:Res ${space} BaseLoc="Res"><ofd:MultiMedias>${pictures.map(({ id }) => `<ofd:MultiMedia ID="${id}" Type="Image"><ofd:MediaFile>${id}.png</ofd:MediaFile></ofd:MultiMedia>`).join("")}</ofd:MultiMedias></ofd:Res>`,
    ),
    ...pictures.map(({ id, picture }) => ({ name: `Doc_0/Res/${id}.png`, data: picture })),
    ...(template ? [file("Doc_0/Tpls/Tpl_0/Content.xml", page({ texts: template }, 0, ""))] : []),
    ...pages.map((one, i) =>
      file(
        `Doc_0/Pages/Page_${i}/Content.xml`,
        page(one, 100 + i, one.template ? '<ofd:Template TemplateID="2" ZOrder="Background"/>' : ""),
      ),
    ),
    ...more,
  ]);
}

function document(pages: readonly OfdPageParts[], hasTemplate: boolean, firstPage?: string): string {
  const template = hasTemplate ? '<ofd:TemplatePage ID="2" BaseLoc="Tpls/Tpl_0/Content.xml"/>' : "";
  const common = `<ofd:CommonData><ofd:MaxUnitID>999</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes><ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>${template}</ofd:CommonData>`;
  const list = pages.map(
    (_, i) =>
      `<ofd:Page ID="${10 + i}" BaseLoc="${i === 0 && firstPage ? firstPage : `Pages/Page_${i}/Content.xml`}"/>`,
  );
  return `<ofd:Document ${space}>${common}<ofd:Pages>${list.join("")}</ofd:Pages></ofd:Document>`;
}

function page({ texts = [], rules = [], picture, content }: OfdPageParts, image: number, template: string): string {
  const objects = [
    ...(picture
      ? [`<ofd:ImageObject ID="1" Boundary="0 0 210 297" CTM="210 0 0 297 0 0" ResourceID="${image}"/>`]
      : []),
    ...rules.map(
      ([x1, y1, x2, y2]) =>
        `<ofd:PathObject ID="1" Boundary="0 0 210 297" LineWidth="0.3"><ofd:AbbreviatedData>M ${x1} ${y1} L ${x2} ${y2}</ofd:AbbreviatedData></ofd:PathObject>`,
    ),
    ...texts.map(textObject),
  ];
  const layers = `<ofd:Content><ofd:Layer ID="4">${content ?? objects.join("")}</ofd:Layer></ofd:Content>`;
  return `<ofd:Page ${space}>${template}${layers}</ofd:Page>`;
}

/** The boundary begins at the place of the first character; the code's own place lies a size below its upper edge. */
function textObject({ x, y, text, size = 4, deltaX, deltaY, ctm }: OfdText): string {
  const steps = deltaX ?? (text.length > 1 ? `g ${text.length - 1} ${size}` : "");
  const moves = `${steps ? ` DeltaX="${steps}"` : ""}${deltaY ? ` DeltaY="${deltaY}"` : ""}`;
  const matrix = ctm ? ` CTM="${ctm}"` : "";
  const own = text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  return `<ofd:TextObject ID="1" Boundary="${x} ${y - size} ${size * text.length} ${size}"${matrix} Font="3" Size="${size}"><ofd:TextCode X="0" Y="${size}"${moves}>${own}</ofd:TextCode></ofd:TextObject>`;
}
