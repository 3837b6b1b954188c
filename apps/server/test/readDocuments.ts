import { inflateRawSync } from "node:zlib";

/** The parts of a Word file, which is a ZIP archive: by name, as text. */
export function unzip(bytes: Buffer): Map<string, string> {
  const end = bytes.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  const parts = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [nameSize, more, note] = [28, 30, 32].map((each) => bytes.readUInt16LE(at + each));
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.toString("utf8", at + 46, at + 46 + (nameSize ?? 0));
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + size);
    parts.set(name, (method === 0 ? packed : inflateRawSync(packed)).toString("utf8"));
    at += 46 + (nameSize ?? 0) + (more ?? 0) + (note ?? 0);
  }
  return parts;
}

/** The words of a Word file's part, one paragraph a line. */
export const wordsOf = (xml: string): string =>
  xml
    .split("</w:p>")
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1]).join(""),
    )
    .join("\n");

/**
 * The words of a PDF that is not compressed, page by page, as a reader's own search finds them: by the
 * table with which each font says what its glyphs mean.
 */
export function readPdf(bytes: Buffer): string[] {
  const source = bytes.toString("latin1");
  const objects = new Map(
    [...source.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map((match) => [match[1], match[2]]),
  );
  const streamOf = (id: string | undefined) =>
    /stream\n([\s\S]*?)\nendstream/.exec(objects.get(id ?? "") ?? "")?.[1] ?? "";
  const fonts = new Map(
    [...source.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id ?? "") ?? "")?.[1];
      return [name ?? "", lettersOf(streamOf(table))] as const;
    }),
  );
  return [...objects.values()]
    .filter((object) => object !== undefined && /\/Type \/Page\n/.test(object))
    .map((page) => textOf(streamOf(/\/Contents (\d+) 0 R/.exec(page ?? "")?.[1]), fonts));
}

/** Glyph → letters, from the ranges of a font's own table. */
function lettersOf(table: string): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [, first = "0", list = ""] of table.matchAll(
    /<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi,
  )) {
    for (const [i, [, code = ""]] of [...list.matchAll(/<([0-9a-f ]+)>/gi)].entries()) {
      const glyph = (Number.parseInt(first, 16) + i).toString(16).padStart(4, "0");
      letters.set(glyph, Buffer.from(code.replaceAll(" ", ""), "hex").swap16().toString("utf16le"));
    }
  }
  return letters;
}

function textOf(content: string, fonts: ReadonlyMap<string, Map<string, string>>): string {
  let font: Map<string, string> | undefined;
  const found: string[] = [];
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name !== undefined) {
      font = fonts.get(name);
    }
    for (const [, hex = ""] of (shown ?? "").matchAll(/<([0-9a-f]*)>/gi)) {
      found.push(
        ...(hex.match(/.{4}/g) ?? []).map((glyph) => font?.get(glyph.toLowerCase()) ?? "?"),
      );
    }
  }
  return found.join("");
}
