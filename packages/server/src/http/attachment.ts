/**
 * A `Content-Disposition` that saves an answer under a name (RFC 6266): an ASCII form for old programs, and the name
 * itself in UTF-8 (RFC 8187). Characters that could end the header or leave a folder are taken out.
 */
export function attachment(fileName: string): string {
  const name =
    [...fileName]
      .filter((character) => isPlain(character))
      .join("")
      .slice(0, 200) || "file";
  const ascii = name.replace(/[^\x20-\x7e]/g, "_").replace(/["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** No control characters, no direction marks (they make `exe.docx` of `xcod.exe`), no halves of characters, no separators of folders. */
function isPlain(character: string): boolean {
  return !/[\p{Cc}\p{Cf}\p{Cs}/\\:]/u.test(character);
}
