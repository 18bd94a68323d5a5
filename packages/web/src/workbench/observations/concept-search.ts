/** What a choice of indicators is made of: label, id, and every name it is found by, in small letters. */
export interface ConceptOption {
  readonly value: string;
  readonly label: string;
  readonly names: readonly string[];
}

/** How well a choice answers to what was typed: 0 a whole name, 1 the beginning of one, 2 a part of one, 3 not at all. */
export const distance = (typed: string, { names }: ConceptOption): 0 | 1 | 2 | 3 => {
  const text = typed.trim().toLowerCase();
  if (names.includes(text)) return 0;
  if (names.some((name) => name.startsWith(text))) return 1;
  return names.some((name) => name.includes(text)) ? 2 : 3;
};

/** How indicators are looked for: by every name, the best answer first, of two equal ones the shorter; or by their names. */
export const conceptSearch = {
  filterOption: (typed: string, option: ConceptOption | undefined): boolean =>
    option !== undefined && distance(typed, option) < 3,
  filterSort: (a: ConceptOption, b: ConceptOption, { searchValue }: { readonly searchValue: string }): number =>
    searchValue.trim() === ""
      ? a.label.localeCompare(b.label)
      : distance(searchValue, a) - distance(searchValue, b) || a.label.length - b.label.length,
};
