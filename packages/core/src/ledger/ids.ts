/** How many commitments of one document may begin at the same character. */
const PLACES_PER_OFFSET = 16;

/** A 256-bit number has at most fifty digits to the base 36. */
const DIGEST_DIGITS = 50;
const DOCUMENT_DIGITS = 12;

/**
 * The id of a document, the same wherever the same bytes are read: `d` and the first twelve digits, to the base 36,
 * of the SHA-256 of its bytes.
 * @param sha256 64 hexadecimal digits
 */
export function documentId(sha256: string): string {
  const digits = BigInt(`0x${sha256}`).toString(36).padStart(DIGEST_DIGITS, "0");
  return `d${digits.slice(0, DOCUMENT_DIGITS)}`;
}

/** The first of the sixteen places for commitments that begin at raw offset `start`. */
export function commitmentPlace(start: number): number {
  return start * PLACES_PER_OFFSET;
}

/**
 * The id of a commitment: its document and its place there.
 * @param place `commitmentPlace` of its first raw offset plus its ordinal among those that begin there
 */
export function commitmentId(document: string, place: number): string {
  return `${document}-${place.toString(36)}`;
}

/** The id of the figure that begins at raw offset `start`. */
export function figureId(document: string, start: number): string {
  return `${document}-f${start.toString(36)}`;
}

/** The document a commitment's id belongs to. */
export function documentOf(commitment: string): string {
  const dash = commitment.indexOf("-");
  return dash < 0 ? commitment : commitment.slice(0, dash);
}
