import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { processorTimeOf } from "../../../tests/processor-time.ts";
import { ReadProblem } from "../src/problem.ts";
import { readFile } from "../src/read-file.ts";
import { makeDocx } from "./make-docx.ts";
import { makeOfd } from "./make-ofd.ts";
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
    const time = await processorTimeOf(async () => {
      const problem = await problemOf(readFile(page("<div>".repeat(200_000)), "deep.html"));
      expect(problem).toMatchObject({ code: "file-unreadable", params: { reason: "nesting", limit: 500 } });
    });
    expect(time).toBeLessThan(2000);
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

describe("images", () => {
  /** A PNG of one colour that declares its size, and a row of data. */
  const png = (width: number, height: number) => {
    const head = Buffer.alloc(33);
    head.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
    head.writeUInt32BE(width, 16);
    head.writeUInt32BE(height, 20);
    head.set([1, 0], 24);
    return new Uint8Array(head);
  };

  it("of more pixels than memory holds are refused by their header", async () => {
    const time = await processorTimeOf(async () => {
      const problem = await problemOf(readFile(png(60_000, 60_000), "bomb.png"));
      expect(problem).toMatchObject({ code: "file-too-large", params: { reason: "pixels", size: 3.6e9 } });
    });
    expect(time).toBeLessThan(1000);
  });

  it("that bring their decoder down fail alone", async () => {
    expect(await problemOf(readFile(png(10, 10), "cut.png"))).toMatchObject({ code: "file-unreadable" });
  });

  it("too large inside a PDF are left out of its pages", async () => {
    const picture = { width: 20_000, height: 20_000, pixels: new Uint8Array(20_000) };
    await endsWell(makePdf([{ texts: [{ x: 90, y: 700, text: "建设公园。" }], picture }]), "bomb.pdf");
  });
});

describe("PDF page trees", () => {
  it("that run in circles are refused", async () => {
    const pdf = new TextDecoder("latin1").decode(makePdf([{ texts: [{ x: 90, y: 700, text: "公园" }] }]));
    const circle = pdf.replace(/\/Kids \[6 0 R\]/, "/Kids [2 0 R]");
    expect(circle).not.toBe(pdf);
    expect(
      await problemOf(
        readFile(
          Uint8Array.from(circle, (c) => c.charCodeAt(0)),
          "circle.pdf",
        ),
      ),
    ).toMatchObject({
      code: "file-unreadable",
    });
  });
});

describe("OFD files", () => {
  const ofd = (content: string) => makeOfd({ pages: [{ content }] });

  it("of a million objects are refused", async () => {
    const object =
      '<ofd:TextObject ID="1" Boundary="0 0 9 9" Size="4"><ofd:TextCode X="0" Y="4">甲</ofd:TextCode></ofd:TextObject>';
    const problem = await problemOf(readFile(ofd(object.repeat(500_000)), "many.ofd"));
    expect(problem).toMatchObject({ code: "file-too-large" });
  });

  it("nested beyond the limit, or left open, are refused at once", async () => {
    const time = await processorTimeOf(async () => {
      expect(await problemOf(readFile(ofd("<ofd:PageBlock>".repeat(100_000)), "deep.ofd"))).toMatchObject({
        params: { reason: "nesting" },
      });
      expect(await problemOf(readFile(ofd('<a b="'.repeat(100_000)), "open.ofd"))).toMatchObject({
        code: "file-unreadable",
      });
    });
    expect(time).toBeLessThan(2000);
  });

  it("that define entities are refused", async () => {
    const bytes = makeOfd({ pages: [{ content: '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>&a;' }] });
    expect(await problemOf(readFile(bytes, "entity.ofd"))).toMatchObject({ params: { reason: "entities" } });
  });

  it("whose steps stand for millions are read", async () => {
    const steps =
      '<ofd:TextObject ID="1" Boundary="30 30 9 9" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="g 4000000000 4">公园</ofd:TextCode></ofd:TextObject>';
    expect((await readFile(ofd(steps), "steps.ofd")).text).toBe("公园");
  });
});

describe("any bytes at all", () => {
  const names = ["x.txt", "x.html", "x.docx", "x.pdf", "x.ofd", "x.png", "x"];

  it("at random end well under every name", async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 4000 }), fc.constantFrom(...names), endsWell), {
      numRuns: 100,
    });
  });

  it("of a whole file with some changed end well", async () => {
    const files = [
      makePdf([{ texts: [{ x: 90, y: 700, text: "建设社区公园12个。" }] }]),
      await makeDocx([{ text: "建设社区公园12个。" }]),
      makeOfd({ pages: [{ texts: [{ x: 30, y: 40, text: "建设社区公园12个。" }] }] }),
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
