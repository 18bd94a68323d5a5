import { imageKind } from "../image/kind.ts";
import type { PaintedPage } from "../ofd.ts";
import type { Matrix } from "../pdf/geometry.ts";
import type { OfdObject } from "./objects.ts";

type Of<Kind extends OfdObject["kind"]> = Extract<OfdObject, { kind: Kind }>;

/** Names of path steps in SVG, by their number in `Operation.path`, and how many numbers each takes. */
const steps = ["M", "L", "C", "Q", "Z"];
const stepLengths = [2, 2, 6, 4, 0];

/** Families a browser falls back to where it has not the font a page names. */
const otherFonts = "SimSun, 'Songti SC', 'Noto Serif CJK SC', serif";

/** Bytes of pictures one page shows at most: as text in an SVG they take a third more. */
const mostPictureBytes = 24 * 1024 * 1024;

/** A page as SVG, `width` pixels wide. It names nothing outside itself and holds no scripts. */
export function svgOf(
  { size, objects }: PaintedPage,
  width: number,
  media: (path: string) => Uint8Array | null,
): string {
  const height = Math.round((width * size.height) / size.width);
  let left = mostPictureBytes;
  const pictureOf = (object: Of<"image">) => {
    const bytes = media(object.file);
    if (bytes === null || bytes.length > left) return "";
    left -= bytes.length;
    return picture(object, bytes);
  };
  const shapes = objects.map((object) => {
    if (object.kind === "text") return writing(object);
    return object.kind === "path" ? path(object) : pictureOf(object);
  });
  const box = `width="${width}" height="${height}" viewBox="0 0 ${number(size.width)} ${number(size.height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box}><rect width="100%" height="100%" fill="#fff"/>${shapes.join("")}</svg>`;
}

function writing({ matrix, size, glyphs, font, color }: Of<"text">): string {
  const [xs, ys] = [glyphs.map(({ x }) => number(x)).join(" "), glyphs.map(({ y }) => number(y)).join(" ")];
  const text = escaped(glyphs.map(({ character }) => (character.trim() === "" ? "\u00a0" : character)).join(""));
  const families = font === null ? otherFonts : `'${font.replace(/['"\\;]/g, "")}', ${otherFonts}`;
  const style = `font-family="${escaped(families)}" font-size="${number(size)}" fill="${color}"`;
  return `<text transform="${transform(matrix)}" x="${xs}" y="${ys}" ${style}>${text}</text>`;
}

function path({ matrix, path: data, stroke, fill, lineWidth }: Of<"path">): string {
  let shape = "";
  for (let i = 0; i < data.length; ) {
    const step = data[i] ?? 4;
    const length = stepLengths[step] ?? 0;
    shape += `${steps[step] ?? ""}${data
      .slice(i + 1, i + 1 + length)
      .map(number)
      .join(" ")}`;
    i += 1 + length;
  }
  const paint = `fill="${fill ?? "none"}" stroke="${stroke ?? "none"}" stroke-width="${number(lineWidth)}"`;
  return shape === "" ? "" : `<path transform="${transform(matrix)}" d="${shape}" ${paint}/>`;
}

function picture({ matrix }: Of<"image">, bytes: Uint8Array): string {
  const kind = imageKind(bytes);
  if (kind === null) return "";
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
  const place = `transform="${transform(matrix)}" width="1" height="1" preserveAspectRatio="none"`;
  return `<image ${place} href="data:image/${kind};base64,${data}"/>`;
}

function transform(matrix: Matrix): string {
  return `matrix(${matrix.map(number).join(" ")})`;
}

function number(value: number): string {
  return String(Math.round(value * 1e4) / 1e4);
}

/** Characters as XML takes them: control characters are none, and what would end a text or an attribute is written out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
