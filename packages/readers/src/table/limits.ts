/** How much of a machine one table may take. A file that goes beyond is refused by name, never read in part. */
export interface TableLimits {
  /** Size of the file in bytes. */
  readonly bytes: number;
  /** Rows of a sheet. */
  readonly rows: number;
  /** Columns of a row. */
  readonly columns: number;
  /** Characters of a row. */
  readonly rowCharacters: number;
  /** Unpacked size of a workbook, in bytes. */
  readonly unpackedBytes: number;
  /** Unpacked over packed size, beyond which a workbook is taken for a bomb; tables repeat themselves. */
  readonly zipRatio: number;
  /** Size of a message of SDMX-JSON in bytes: it is held whole, at some ten times its size. */
  readonly jsonBytes: number;
  /** Time in which nothing was read, in milliseconds. */
  readonly stillMilliseconds: number;
  /** Heap of the worker, in megabytes. */
  readonly memory: number;
}

/** Twice a million rows of sixty characters. */
export const defaultTableLimits: TableLimits = {
  bytes: 128 * 1024 * 1024,
  rows: 2_000_000,
  columns: 2_000,
  rowCharacters: 1_000_000,
  unpackedBytes: 1024 * 1024 * 1024,
  zipRatio: 200,
  jsonBytes: 64 * 1024 * 1024,
  stillMilliseconds: 60_000,
  memory: 1024,
};
