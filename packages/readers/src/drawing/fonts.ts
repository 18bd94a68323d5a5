import { GlobalFonts } from "@napi-rs/canvas";

/** Families that hold Chinese characters on the usual systems, by the generic name they stand in for; the best first. */
const chineseFamilies: Readonly<Record<"serif" | "sans-serif", readonly string[]>> = {
  serif: [
    ...["Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", "NSimSun", "STSong", "FangSong"],
    ...["AR PL UMing CN", "Noto Serif CJK JP", "Noto Serif CJK TC"],
  ],
  "sans-serif": [
    ...["Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "SimHei", "STHeiti"],
    ...["WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Droid Sans Fallback", "Noto Sans CJK JP", "Noto Sans CJK TC"],
  ],
};

let areThere = false;

/**
 * Lets the generic families stand for ones with Chinese characters: a PDF that names a font without bringing it along
 * (宋体, 仿宋_GB2312) is drawn with those. Where the system has none, such characters are drawn as empty boxes.
 */
export function useChineseFonts(): void {
  if (areThere) return;
  areThere = true;
  const known = new Set(GlobalFonts.families.map(({ family }) => family));
  for (const generic of ["serif", "sans-serif"] as const) {
    const other = generic === "serif" ? "sans-serif" : "serif";
    const found = [...chineseFamilies[generic], ...chineseFamilies[other]].find((family) => known.has(family));
    if (found !== undefined) GlobalFonts.setAlias(found, generic);
  }
}
