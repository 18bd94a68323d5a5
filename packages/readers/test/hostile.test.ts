import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ReadProblem } from "../src/problem.ts";
import { readFile } from "../src/read-file.ts";
import { makeDocx } from "./make-docx.ts";
import { makePdf } from "./make-pdf.ts";
import { makeZip } from "./make-zip.ts";
import { problemOf, utf8 } from "./spec.ts";

/** Whatever the bytes, a reading ends with a source or with a problem that names the file. */
async function endsWell(bytes: Uint8Array, name: string): Promise<void> {
  try {
    expect((await readFile(bytes, name)).text.trim()).not.toBe("");
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(ReadProblem);
    expect(thrown).toMatchObject({ params: { file: name } });
  }
}

const word = (body: string) =>
  makeZip([
    {
      name: "_rels/.rels",
      data: utf8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
    },
    {
      name: "word/document.xml",
      data: utf8(
        `${body.startsWith("<!") ? body : ""}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.startsWith("<!") ? "" : body}<w:p><w:r><w:t>规划</w:t></w:r></w:p></w:body></w:document>`,
      ),
    },
  ]);

describe("zip containers", () => {
  it("that are whole are read", async () => {
    expect((await readFile(word(""), "plan.docx")).text).toBe("规划");
  });

  it("that declare more than they may unpack to are refused before they are unpacked", async () => {
    const zeros = new Uint8Array(8 * 1024 * 1024);
    const bomb = makeZip([
      { name: "word/document.xml", data: zeros },
      { name: "word/media/image1.png", data: zeros },
    ]);
    const problem = await problemOf(readFile(bomb, "bomb.docx"));
    expect(problem).toMatchObject({ code: "file-too-large", params: { reason: "unpacked", size: 16 * 1024 * 1024 } });
  });

  it("that unpack to more than they declare are refused", async () => {
    const bomb = makeZip([{ name: "word/document.xml", data: new Uint8Array(64 * 1024 * 1024), declared: 1000 }]);
    expect(await problemOf(readFile(bomb, "bomb.docx"))).toMatchObject({ code: "file-unreadable" });
  });

  it("that define entities are refused", async () => {
    const bomb = word('<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>');
    expect(await problemOf(readFile(bomb, "bomb.docx"))).toMatchObject({
      code: "file-unreadable",
      params: { reason: "entities" },
    });
  });

  it("that break off are refused", async () => {
    const bytes = await makeDocx([{ text: "规划" }]);
    const problem = await problemOf(readFile(bytes.slice(0, bytes.length - 40), "cut.docx"));
    expect(problem).toMatchObject({ code: "file-unreadable" });
  });
});

describe("markup", () => {
  const page = (body: string) => utf8(`<!DOCTYPE html><html><body>${body}</body></html>`);

  it("nested beyond the limit is refused at once", async () => {
    const began = performance.now();
    const problem = await problemOf(readFile(page("<div>".repeat(200_000)), "deep.html"));
    expect(problem).toMatchObject({ code: "file-unreadable", params: { reason: "nesting", limit: 500 } });
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it("with elements left open, as old pages have them, is read", async () => {
    expect((await readFile(page("<p>甲".repeat(2000)), "old.html")).text.length).toBe(3999);
  });

  it("of too many tags is refused", async () => {
    const problem = await problemOf(readFile(page("<i></i>".repeat(200_000)), "tags.html"));
    expect(problem).toMatchObject({ code: "file-memory", params: { limit: 300_000 } });
  });

  it("with attributes of megabytes is read", async () => {
    const source = await readFile(
      page(`<p style="${"x".repeat(5_000_000)}">规划</p><img src="data:,${"y".repeat(5_000_000)}">`),
      "big.html",
    );
    expect(source.text).toBe("规划");
  });

  it("whose table spans more than it can hold is read without its grid", async () => {
    const row = `<tr>${"<td rowspan=65000 colspan=1000>甲</td>".repeat(30)}</tr>`;
    const source = await readFile(page(`<table>${row.repeat(60)}</table>`), "grid.html");
    expect(source.text).toContain("甲");
  });

  it.each(["<!--", "<script>", "<", "<p x='", "<td>甲</td></table>规划"])("that ends in %s ends well", async (tail) => {
    await endsWell(page(`<p>规划</p>${tail}`).slice(0, -14), "odd.html");
  });
});

describe("any bytes at all", () => {
  const names = ["x.txt", "x.html", "x.docx", "x.pdf", "x"];

  it("at random end well under every name", async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 4000 }), fc.constantFrom(...names), endsWell), {
      numRuns: 100,
    });
  });

  it("of a whole file with some changed end well", async () => {
    const files = [
      makePdf([{ texts: [{ x: 90, y: 700, text: "建设社区公园12个。" }] }]),
      await makeDocx([{ text: "建设社区公园12个。" }]),
      utf8("<!DOCTYPE html><html><body><table><tr><td>公园</td><td>12</td></tr></table></body></html>"),
    ];
    const change = fc.tuple(fc.nat(), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(change, { minLength: 1, maxLength: 20 }),
        async (file, changes) => {
          const bytes = file.slice();
          for (const [place, value] of changes) bytes[place % bytes.length] = value;
          await endsWell(bytes, "changed");
        },
      ),
      { numRuns: 60 },
    );
  });
});
