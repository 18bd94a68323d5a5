/** Words by their characters: finding the longest that begins at an offset takes no longer than the word is. */
export interface WordList {
  readonly root: Branch;
  /** By UTF-16 unit, 1 where a word begins with it: most texts are told by that alone. */
  readonly first: Uint8Array;
}

interface Branch {
  readonly next: Map<number, Branch>;
  isWord: boolean;
}

/** The words of a text that holds nothing but words and white space. */
export function wordList(text: string): WordList {
  const root: Branch = { next: new Map(), isWord: false };
  for (const word of text.split(/\s+/u)) if (word !== "") add(root, word);
  const first = new Uint8Array(0x10000);
  for (const code of root.next.keys()) first[code] = 1;
  return { root, first };
}

function add(root: Branch, word: string): void {
  let branch = root;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    const next: Branch = branch.next.get(code) ?? { next: new Map(), isWord: false };
    branch.next.set(code, next);
    branch = next;
  }
  branch.isWord = true;
}

/** Length of the longest word of a list that begins at an offset, 0 for none. */
export function wordAt(text: string, at: number, { root, first }: WordList): number {
  const code = text.charCodeAt(at);
  if (first[code] !== 1) return 0;
  let longest = 0;
  let branch = root.next.get(code);
  for (let length = 1; branch !== undefined; length++) {
    if (branch.isWord) longest = length;
    branch = branch.next.get(text.charCodeAt(at + length));
  }
  return longest;
}
