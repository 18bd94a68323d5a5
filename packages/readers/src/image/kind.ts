/** Width and height in pixels. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** Image formats that are read. */
export type ImageKind = "png" | "jpeg" | "webp" | "bmp" | "gif";

interface Signature {
  readonly kind: ImageKind;
  matches(view: DataView): boolean;
  /** The size its header declares, or null. Only asked where it matches. */
  size(view: DataView): PixelSize | null;
}

/** Bytes an image file has at least. */
const shortest = 30;

/** Lengths of the header that tells a bitmap's size (BITMAPINFOHEADER and its successors). */
const bitmapHeaders: ReadonlySet<number> = new Set([40, 52, 56, 108, 124]);

const signatures: readonly Signature[] = [
  {
    kind: "png",
    matches: (view) => view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a,
    size: (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  },
  {
    kind: "jpeg",
    matches: (view) => view.getUint32(0) >>> 8 === 0xffd8ff,
    size: jpegSize,
  },
  {
    kind: "gif",
    matches: (view) => view.getUint32(0) === 0x47494638,
    size: (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  },
  {
    kind: "bmp",
    matches: (view) =>
      view.getUint16(0) === 0x424d && view.getUint32(6) === 0 && bitmapHeaders.has(view.getUint32(14, true)),
    size: (view) => ({ width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) }),
  },
  {
    kind: "webp",
    matches: (view) => view.getUint32(0) === 0x52494646 && view.getUint32(8) === 0x57454250,
    size: webpSize,
  },
];

/** Which kind of image bytes are, or null. */
export function imageKind(bytes: Uint8Array): ImageKind | null {
  return signatureOf(bytes)?.kind ?? null;
}

/** The size an image declares, before anything of it is decoded; null where it cannot be told. */
export function imageSize(bytes: Uint8Array): PixelSize | null {
  const size = signatureOf(bytes)?.size(viewOf(bytes)) ?? null;
  return size !== null && size.width > 0 && size.height > 0 ? size : null;
}

function signatureOf(bytes: Uint8Array): Signature | undefined {
  return bytes.length < shortest ? undefined : signatures.find((one) => one.matches(viewOf(bytes)));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The size in the frame header, past the segments before it (ITU T.81, B.1 and B.2). */
function jpegSize(view: DataView): PixelSize | null {
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

/** The size in the first chunk of a WebP file (RFC 9649, 2.4 to 2.7). */
function webpSize(view: DataView): PixelSize | null {
  const chunk = view.getUint32(12);
  const uint24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  if (chunk === 0x56503858) return { width: uint24(24) + 1, height: uint24(27) + 1 };
  if (chunk === 0x56503820)
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (chunk !== 0x5650384c) return null;
  const packed = view.getUint32(21, true);
  return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
}
