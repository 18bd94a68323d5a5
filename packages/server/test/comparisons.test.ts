import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { send } from "./support/client.ts";
import { type ComparedServer, compared, comparedServer } from "./support/compared.ts";

let lantu: ComparedServer;
beforeAll(async () => {
  lantu = await comparedServer();
});
afterAll(() => lantu.close());

const get = async (url: string) => {
  const { status, json, text } = await send(lantu.app, url);
  if (status !== 200) throw new Error(`${url}: ${status} ${text}`);
  return json;
};

describe("the story of the samples", () => {
  it("a binding target missed in silence, with both sentences and its commitment", async () => {
    const [plan] = lantu.documents;
    const missed = await get(`/api/v1/reconciliations?outcome=missed&document=${plan}&nature=binding`);
    const park = missed.items.find((one: { name: { zh: string } }) => one.name.zh === "人均公园绿地面积");
    expect(park).toMatchObject({
      ...{ document: plan, place: { code: null, name: "青渡区" }, measure: "amount", unit: "平方米" },
      target: { value: 15, period: "2020", nature: "binding", derived: false },
    });
    expect(park.commitment).toMatch(new RegExp(`^${plan}-`));
    expect(park.evidence[0]).toMatchObject({ value: 13.6, period: "2020" });
    expect(park.said["zh-CN"].sentence).toContain("未实现");
    expect(missed.documents.map(({ id }: { id: string }) => id)).toContain(plan);
  });

  it("a target reached before it was set", async () => {
    const found = await get(`/api/v1/reconciliations?outcome=reached-before-set&document=${lantu.documents[2]}`);
    expect(found.items.map((one: { name: { zh: string } }) => one.name.zh)).toContain("污水处理率");
  });

  it("a contradiction between two documents, with the numbers and sentences of both", async () => {
    const page = await compared(lantu.app);
    const told = page.items.filter(({ rule }: { rule: string }) => rule === "told-differently");
    const school = told.find((one: { name: { zh: string } }) => one.name.zh.includes("学位"));
    expect(school.points.map(({ value }: { value: number }) => value).sort()).toEqual([2780, 3260]);
    expect(school.citations).toHaveLength(2);
    expect(page.counts.rules["told-differently"]).toBe(told.length);
    expect(page.counts.states).toEqual({ open: page.total });
  });
});
