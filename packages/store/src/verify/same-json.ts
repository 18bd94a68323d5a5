/** Whether two JSON values are the same, whatever order their members come in; a member that is undefined is not there. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  return Array.isArray(one)
    ? sameLists(one, other as readonly unknown[])
    : sameObjects(one as Members, other as Members);
}

type Members = Readonly<Record<string, unknown>>;

const sameLists = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((item, index) => sameJson(item, other[index]));

function sameObjects(one: Members, other: Members): boolean {
  let members = 0;
  for (const key in one) {
    if (one[key] === undefined) continue;
    members++;
    if (!sameJson(one[key], other[key])) return false;
  }
  for (const key in other) if (other[key] !== undefined) members--;
  return members === 0;
}
