/**
 * Makes the pictures of the READMEs from a running server with the samples:
 *
 *   npm start, then: node docs/images/make.mjs [http://127.0.0.1:7440]
 *
 * LANTU_CHROMIUM names the browser where it is not /usr/bin/chromium.
 */
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const server = process.argv[2] ?? "http://127.0.0.1:7440";

/** The place shown: a list of projects, then tasks, and this target, which is chosen. */
const SHOWN = { file: "district-plan-2021-2025.pdf", section: "科技创新重点项目", target: "一期、二期合计产值" };
const PICTURES = [
  { file: "plan.png", language: "en" },
  { file: "plan.zh-CN.png", language: "zh-CN" },
];

const read = async (path) => {
  const answer = await fetch(`${server}/api/v1${path}`);
  if (!answer.ok) throw new Error(`${path}: HTTP ${answer.status}`);
  return answer.json();
};

const found = (items, what, isIt) => {
  const item = items.find(isIt);
  if (item === undefined) throw new Error(`The server does not hold ${what}.`);
  return item;
};

/** Address of the page with the place and the chosen target. */
const shownPage = async () => {
  const { items } = await read("/documents");
  const { id } = found(items, SHOWN.file, ({ fileName }) => fileName === SHOWN.file);
  const { sections, commitments } = await read(`/documents/${id}/book`);
  const section = found(sections, SHOWN.section, ({ title }) => title.includes(SHOWN.section));
  const target = found(commitments, SHOWN.target, ({ title }) => title.includes(SHOWN.target));
  return `${server}/documents/${id}?section=${section.index}&c=${target.id}`;
};

const picture = async (browser, address, { file, language }) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: language });
  await context.addCookies([
    { name: "lantu.lang", value: language, url: server },
    { name: "lantu.theme", value: "light", url: server },
  ]);
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "networkidle" });
  await page.locator(".m.chosen").first().waitFor();
  await page.screenshot({ path: fileURLToPath(new URL(file, import.meta.url)), animations: "disabled" });
  await context.close();
};

const browser = await chromium.launch({
  executablePath: process.env.LANTU_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--hide-scrollbars"],
});
try {
  const address = await shownPage();
  for (const one of PICTURES) await picture(browser, address, one);
} finally {
  await browser.close();
}
