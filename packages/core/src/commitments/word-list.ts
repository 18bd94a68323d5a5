/** Words by their characters: finding the longest that begins at an offset takes no longer than the word is. */
export interface WordList {
  readonly next: ReadonlyMap<number, WordList>;
  readonly isWord: boolean;
}

interface Branch {
  readonly next: Map<number, Branch>;
  isWord: boolean;
}

/** The words of a text that holds nothing but words and white space. */
export function wordList(text: string): WordList {
  const root: Branch = { next: new Map(), isWord: false };
  for (const word of text.split(/\s+/u)) if (word !== "") add(root, word);
  return root;
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
export function wordAt(text: string, at: number, list: WordList): number {
  let longest = 0;
  let branch = list.next.get(text.charCodeAt(at));
  for (let length = 1; branch !== undefined; length++) {
    if (branch.isWord) longest = length;
    branch = branch.next.get(text.charCodeAt(at + length));
  }
  return longest;
}
