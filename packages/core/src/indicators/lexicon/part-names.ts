/** What a series is called that tells only a part of what is done with a thing: Chinese, English. */
export const PART_NAMES: ReadonlyMap<string, readonly [zh: string, en: string]> = new Map([
  ["added", ["新增", "added"]],
  ["change", ["增减", "change"]],
  ["make", ["建成", "completed"]],
  ["build", ["建设", "under construction"]],
  ["start", ["开工", "begun"]],
  ["renew", ["改造", "renewed"]],
  ["overhaul", ["大中修", "overhauled"]],
  ["remove", ["减少", "removed"]],
  ["hand", ["移交", "handed over"]],
  ["hold", ["举办", "held"]],
  ["plan", ["规划", "planned"]],
]);
