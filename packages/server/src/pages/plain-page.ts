import type { Problem } from "../contract/index.ts";
import type { Language } from "../contract/messages/index.ts";

/** The page shown where the real ones cannot be: title and sentence of a problem, and nothing to load. */
export function problemPage({ title, detail, status }: Problem, language: Language): string {
  return plainPage(title, detail, `${status}`, language);
}

/** The page shown where the web pages were not built. */
export function unbuiltPage(language: Language): string {
  const words = {
    "zh-CN": [
      "页面尚未生成",
      "网页部分还没有构建，接口和数据不受影响。请在项目文件夹中运行 npm start（会自动构建），再刷新本页。",
    ],
    en: [
      "The pages are not built yet",
      "The web part has not been built; the interface and the data are not affected. Run npm start in the project's folder, which builds it, and reload.",
    ],
  } as const;
  const [title, detail] = words[language];
  return plainPage(title, detail, "", language);
}

function plainPage(title: string, detail: string, note: string, language: Language): string {
  const home = language === "en" ? "Home" : "首页";
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeHtml(title)} · 蓝图</title></head>
<body style="max-width:36rem;margin:15vh auto;padding:0 1.5rem;font:1.0625rem/1.8 serif">
<main><h1 style="font-size:1.5rem;font-weight:600">${escapeHtml(title)}</h1><p>${escapeHtml(detail)}</p><p><a href="/">${home}</a> <small>${escapeHtml(note)}</small></p></main>
</body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for use inside an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (one) => ENTITIES[one] ?? one);
}
