/** How much of a machine one file may take. A file that goes beyond is refused by name, never read in part. */
export interface Limits {
  /** Size of the file in bytes. */
  readonly bytes: number;
  readonly pages: number;
  /** Pages without a text layer whose text is recognised from their image. */
  readonly recognisedPages: number;
  /** Time for one file, in milliseconds. */
  readonly milliseconds: number;
  /** Time added for each page that is recognised, in milliseconds: four times what a full page takes. */
  readonly millisecondsPerRecognisedPage: number;
  /**
   * Length of the text layer, in UTF-16 code units. The steps of a regular expression over one run of characters have
   * to find room in the 64 MB that V8 gives them: 16 bytes for each of four million.
   */
  readonly characters: number;
  /** Heap of the worker that reads the file, in megabytes; holds only for isolated reading. */
  readonly memory: number;
  /** Unpacked size over packed size of a zip container, beyond which it is taken for a bomb. */
  readonly zipRatio: number;
  /** Unpacked size of a zip container, in bytes. */
  readonly unpackedBytes: number;
  /** Width times height of an image, in pixels: decoded, each takes four bytes. */
  readonly pixels: number;
  /** Texts, images and paths of an OFD file. */
  readonly objects: number;
  /** Depth of nested elements; browsers stop at 512. */
  readonly nesting: number;
  /** Tags of an HTML file: one element takes about a kilobyte of the worker's heap. */
  readonly tags: number;
}

/** Twenty times the largest plan seen and more (2.5 MB, 140 pages, 140,000 characters). */
export const defaultLimits: Limits = {
  bytes: 50 * 1024 * 1024,
  pages: 3000,
  recognisedPages: 60,
  milliseconds: 60_000,
  millisecondsPerRecognisedPage: 30_000,
  characters: 4_000_000,
  memory: 512,
  zipRatio: 200,
  unpackedBytes: 200 * 1024 * 1024,
  pixels: 80_000_000,
  objects: 500_000,
  nesting: 500,
  tags: 300_000,
};
