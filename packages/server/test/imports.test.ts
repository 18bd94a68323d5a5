import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { multipart, send, upload } from "./support/client.ts";
import { annualPlan, districtPlan, workReport } from "./support/samples.ts";
import { type TestServer, testServer } from "./support/server.ts";

let lantu: TestServer;

beforeAll(async () => {
  lantu = await testServer({ limits: { fileBytes: 300_000, files: 7 } });
});
afterAll(() => lantu.close());

describe("many files at once", () => {
  it("each becomes an import of its own; those that cannot be read say why and the others go on", async () => {
    const results = await upload(lantu.app, [
      { name: "空.txt", bytes: "" },
      districtPlan,
      { name: "图片.png", bytes: Buffer.from("89504e470d0a1a0a0000000d49484452", "hex") },
      { name: "扫描.tif", bytes: Buffer.from("49492a0008000000", "hex") },
      annualPlan,
      { name: "过大.txt", bytes: Buffer.alloc(900_000, "字") },
      { name: "菜谱.txt", bytes: "番茄炒蛋\n番茄两个，鸡蛋三个。先炒鸡蛋，再下番茄。\n" },
      { name: "第八个.txt", bytes: "多余" },
    ]);
    expect(results.map(({ fileName, state, problem }) => [fileName, state, problem?.code ?? null])).toEqual([
      ["空.txt", "failed", "file-empty"],
      ["district-plan-2021-2025.txt", "review", null],
      ["图片.png", "failed", "file-unreadable"],
      ["扫描.tif", "failed", "file-type"],
      ["district-annual-2025.docx", "review", null],
      ["过大.txt", "failed", "file-too-large"],
      ["菜谱.txt", "failed", "file-not-a-plan"],
      ["第八个.txt", "failed", "too-many-files"],
    ]);
    for (const { problem, fileName } of results) if (problem) expect(problem.detail).toContain(fileName);
    const { items } = await lantu.store.accounts.refusals.list({ limit: 20 });
    const noted = Object.fromEntries(items.map(({ about, code }) => [about, code]));
    const turnedAway = results.filter(({ state }) => state === "failed");
    expect(noted).toEqual(Object.fromEntries(turnedAway.map(({ fileName, problem }) => [fileName, problem.code])));
    expect(results[1].summary.counts.commitments).toBeGreaterThan(0);
    expect(results[1].milliseconds).toBeGreaterThan(0);
  });

  it("the same bytes twice are one document", async () => {
    const [again] = await upload(lantu.app, [{ ...districtPlan, name: "换了名字.txt" }]);
    expect(again).toMatchObject({ state: "duplicate", problem: { code: "file-duplicate" } });
    expect(again.document).toBe(again.summary.id);
    const twice = await upload(lantu.app, [workReport, { ...workReport, name: "b.html" }]);
    expect(twice.map(({ state }) => state).toSorted()).toEqual(["duplicate", "review"]);
  });

  it("no file at all is refused", async () => {
    const { status, json } = await send(lantu.app, "/api/v1/imports", { method: "POST", ...multipart([]) });
    expect(status).toBe(400);
    expect(json.errors[0].path).toBe("body.file");
  });
});
