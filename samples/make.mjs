// Makes samples/files from samples/text: Word files, web pages, printed PDF files and texts damaged as real ones are.
// Run by `npm run samples`; the results are committed. The same texts give the same bytes (PDF: with the same Chromium).
// With --check nothing is written: files that would change are named and the exit code is 1; PDF files are not looked at.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { damage } from "./make/damage.mjs";
import { docx } from "./make/docx.mjs";
import { html } from "./make/html.mjs";
import { parse } from "./make/markup.mjs";
import { pdfs } from "./make/pdf.mjs";
import { plain } from "./make/plain.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Which documents are printed, and which are damaged along which road. */
const PRINTED = ["district-plan-2021-2025", "district-work-report-2022"];
const DAMAGED = {
  "district-plan-2016-2020": "pages",
  "district-work-report-2022": "pages",
  "city-plan-2021-2025": "sentences",
  "district-annual-2025": "scrape",
};

function documents() {
  const folder = join(here, "text");
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return names.sort().map((name) => {
    const document = parse(readFileSync(join(folder, name), "utf8"));
    if (document.id !== basename(name, ".txt")) throw new Error(`${name} calls itself ${document.id}`);
    return document;
  });
}

const checking = process.argv.includes("--check");

/** Writes a file, or with --check compares it with what lies there. */
function keep(name, content) {
  const path = join(here, "files", name);
  if (checking) {
    if (existsSync(path) && readFileSync(path).equals(Buffer.from(content))) return;
    process.stdout.write(`${name} is not what samples/text gives: run npm run samples\n`);
    process.exitCode = 1;
    return;
  }
  writeFileSync(path, content);
  process.stdout.write(`${name}  ${Math.ceil(Buffer.byteLength(content) / 1024)} kB\n`);
}

async function texts(document) {
  keep(`${document.id}.docx`, await docx(document));
  keep(`${document.id}.html`, html(document));
  keep(`${document.id}.txt`, plain(document));
  const profile = DAMAGED[document.id];
  if (profile) keep(`${document.id}.damaged.txt`, damage(document, profile));
}

async function prints(all) {
  const browser = process.env.LANTU_CHROMIUM ?? CHROMIUM.find((path) => existsSync(path));
  if (!browser) {
    process.stdout.write(
      "No Chromium here: the PDF files are left as they are (Debian: apt-get install chromium fonts-noto-cjk)\n",
    );
    return;
  }
  const chosen = all.filter((document) => PRINTED.includes(document.id));
  for (const { document, bytes } of await pdfs(chosen, browser)) keep(`${document.id}.pdf`, bytes);
}

const all = documents();
for (const document of all) await texts(document);
if (!checking) await prints(all);
