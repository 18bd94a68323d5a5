import { BUILDING, FACILITIES, GENERIC, SINGULAR } from "./project-words.ts";

const NAMED = new RegExp(`[^，。；、\\s]*?(?:${FACILITIES})`, "gu");
const DEED =
  /^.*?(?:推进|推动|加快|启动|实施|完成|建设|新建|改建|扩建|改扩建|续建|迁建|筹建|建成|开工|支持|确保|做好|落实|谋划|打造|规划)(?:推进|建设|实施|推动)?/u;

/**
 * The name of the single work a deed is about (the text's own words), or null where it builds nothing or nothing that
 * has a name of its own.
 */
export function projectName(deed: string): string | null {
  if (!BUILDING.test(deed)) return null;
  for (const match of deed.matchAll(NAMED)) {
    const name = match[0].replace(DEED, "").replace(/^[的等和及与]/u, "");
    const facility = new RegExp(`(?:${FACILITIES})$`, "u").exec(name);
    const own = facility === null ? "" : name.slice(0, facility.index);
    if (own.length >= 2 && own.length <= 24 && !GENERIC.test(own) && SINGULAR.test(own)) return name;
  }
  return null;
}
