/** A text in a drawing; `y` is its base line. */
export interface TextLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Widths in parts of the size of type, a little more than common faces need: nothing is measured on the server. */
const ideograph = 1;
const letter = 0.6;

const isWide = (character: string): boolean =>
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6—…“”‘’]|[\ud840-\ud87f][\udc00-\udfff]/u.test(
    character,
  );

/** About how wide a text is, in pixels. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + (isWide(character) ? ideograph : letter), 0) * size;

/** What is not parted: words and numbers of Latin script, unless they are long; each ideograph stands for itself. */
const pieces = (text: string): readonly string[] => text.match(/[\w.,:/()'’–&=?-]{1,24}|\s+|[\s\S]/gu) ?? [];

const closing = /^[，。、；：？！）》」』”’,.;:)]/;

/** Breaks a text into lines of at most `width` pixels; no line begins with a closing mark. */
export const wrapped = (text: string, size: number, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    if (line !== "" && !closing.test(piece) && textWidth(line + piece, size) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
};
