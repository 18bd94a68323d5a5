import type { Guard } from "../guard.ts";
import { ReadProblem } from "../problem.ts";
import { checkZip, readDirectory, unpack, type ZipEntry } from "../zip.ts";
import { parseXml, type XmlNode } from "./xml.ts";

/** The files of an OFD container, unpacked when they are asked for. Paths go from its root, without a slash before. */
export class Container {
  readonly #bytes: Uint8Array;
  readonly #guard: Guard;
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  /** Throws `file-unreadable`, `file-too-large` and `file-password`. */
  constructor(bytes: Uint8Array, guard: Guard) {
    const entries = readDirectory(bytes);
    checkZip(entries, bytes.length, guard);
    this.#bytes = bytes;
    this.#guard = guard;
    this.#entries = new Map(entries.map((entry) => [keyOf(entry.name), entry]));
  }

  /** A file's bytes, or null where there is none. */
  bytes(path: string): Uint8Array | null {
    const entry = this.#entries.get(keyOf(path));
    return entry === undefined ? null : unpack(this.#bytes, entry);
  }

  /** An XML file's outermost element. Throws `file-unreadable` where there is none. */
  xml(path: string): XmlNode {
    this.#guard.check();
    const bytes = this.bytes(path);
    if (bytes === null) throw new ReadProblem("file-unreadable", { reason: "damaged", format: "ofd" });
    return parseXml(bytes, this.#guard);
  }
}

/**
 * The path a location (ST_Loc; GB/T 33190, 7.3) names, seen from the file it stands in. Throws `file-unreadable` where
 * it climbs: nothing in a container lies above where it is named from.
 */
export function pathOf(location: string, from: string): string {
  const named = location.trim().replaceAll("\\", "/");
  const steps = named.split("/").filter((step) => step !== "" && step !== ".");
  if (steps.includes("..")) throw new ReadProblem("file-unreadable", { reason: "path", format: "ofd" });
  const folder = named.startsWith("/") ? [] : from.split("/").slice(0, -1);
  return [...folder, ...steps].join("/");
}

/** Makers do not agree on capitals. */
function keyOf(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}
