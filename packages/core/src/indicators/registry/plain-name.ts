const IGNORED = /[\s()[\]{}【】〔〕「」『』“”"‘’'《》〈〉·•‐-―-]+/g;

/**
 * The form in which names are compared: full-width, superscript and compatibility characters made plain (NFKC), small
 * letters made capital, white space, brackets, quotation marks, dots and hyphens left out; what stands in brackets stays.
 */
export function plainName(written: string): string {
  return written.normalize("NFKC").toUpperCase().replace(IGNORED, "");
}
