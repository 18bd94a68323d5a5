// A long PDF with a text layer, out of the invented samples: for measuring, not for reading.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "..", "samples", "files");
const names = ["district-plan-2021-2025.txt", "city-plan-2021-2025.txt", "district-plan-2016-2020.damaged.txt"];

/** Lines of a page and characters of a line, as official documents have them (GB/T 9704-2012, 5.2.3). */
const linesOfPage = 22;
const charactersOfLine = 28;

const font = [
  "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R] >>",
  "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500] /FontDescriptor 5 0 R /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>",
  "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>",
];

/** The samples' paragraphs over and over, their numbers changed each time, set in lines with an indent. */
function* lines() {
  const paragraphs = names.flatMap((name) => readFileSync(join(folder, name), "utf8").split(/\r?\n/));
  for (let round = 0; ; round += 1) {
    for (const paragraph of paragraphs) {
      const text = paragraph.trim().replace(/\d+(?=[个家公人万项])/g, (digits) => String(Number(digits) + 7 * round));
      if (text === "") continue;
      yield { x: 114, text: text.slice(0, charactersOfLine - 2) };
      for (let at = charactersOfLine - 2; at < text.length; at += charactersOfLine) {
        yield { x: 82, text: text.slice(at, at + charactersOfLine) };
      }
    }
  }
}

const hex = (text) =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, "0")).join("");

/** A PDF of `pages` pages of A4. */
export function longPdf(pages) {
  const source = lines();
  const first = 3 + font.length;
  const objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", ...font];
  for (let i = 0; i < pages; i += 1) {
    const texts = Array.from({ length: linesOfPage }, (_, n) => ({ ...source.next().value, y: 750 - 29 * n }));
    const content = texts.map(({ x, y, text }) => `BT /F 16 Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`).join("\n");
    const resources = "/Resources << /Font << /F 3 0 R >> >>";
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + 2 * i + 1} 0 R ${resources} >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  const kids = Array.from({ length: pages }, (_, i) => `${first + 2 * i} 0 R`).join(" ");
  objects[1] = `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`;
  return Buffer.from(assembled(objects), "latin1");
}

function assembled(objects) {
  const parts = ["%PDF-1.4\n"];
  let length = parts[0].length;
  const offsets = objects.map((object, i) => {
    const offset = length;
    const part = `${i + 1} 0 obj\n${object}\nendobj\n`;
    length += part.length;
    parts.push(part);
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  return `${parts.join("")}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`;
}
