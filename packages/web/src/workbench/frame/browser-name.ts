/** Browsers by what they say of themselves; most also say the names of others, so the order counts. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/, "WeChat"],
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/HeadlessChrome\/|Chrome\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/HarmonyOS/, "HarmonyOS"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];

const first = (list: readonly (readonly [RegExp, string])[], text: string): string | null =>
  list.find(([form]) => form.test(text))?.[1] ?? null;

/** A browser and its system in two words; what says neither is given back as it is, cut short. */
export const browserName = (agent: string): string => {
  const parts = [first(browsers, agent), first(systems, agent)].filter((part) => part !== null);
  return parts.length === 0 ? agent.slice(0, 60) : parts.join(" · ");
};
