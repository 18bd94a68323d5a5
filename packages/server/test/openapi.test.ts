import { ROLES } from "@lantu/core/ledger";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addresses } from "../src/contract/index.ts";
import { send } from "./support/client.ts";
import { grant, signIn } from "./support/people.ts";
import { type TestServer, testServer } from "./support/server.ts";

let lantu: TestServer;
// biome-ignore lint/suspicious/noExplicitAny: an OpenAPI document is data
let document: any;

beforeAll(async () => {
  lantu = await testServer();
  document = (await send(lantu.app, "/api/v1/openapi.json")).json;
});
afterAll(() => lantu.close());

/** Every operation with its address. */
function operations() {
  return Object.entries<Record<string, Operation>>(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Content>> }>>;
}
interface Content {
  readonly schema: object;
  readonly examples?: Readonly<Record<string, { readonly value: object }>>;
}

/** What is kept in the ledger, as lists and pages. */
const LEDGER = [
  ...["/commitments", "/commitments/{commitment}", "/commitments/export.csv", "/commitments/export.xlsx"],
  ...["/documents", "/documents/{document}", "/documents/{document}/completeness", "/documents/{document}/cockpit"],
  ...["/documents/{document}/chapters/{chapter}", "/cockpit", "/judgements", "/judgements/export"],
  ...[
    "/commitments/{commitment}/judgement",
    "/commitments/{commitment}/breakdown",
    "/commitments/{commitment}/reports",
  ],
  ...["/units", "/units/{unit}", "/units/{unit}/work", "/units/{unit}/judgements", "/people", "/people/{person}"],
  ...["/work/commitments", "/breakdowns", "/key-works", "/key-works/{year}", "/calendar", "/schedules"],
  ...["/sheets/{sheet}", "/warnings", "/warnings/{warning}", "/warnings/export", "/indices", "/indices/{index}"],
  ...["/economy", "/economy/{place}"],
];

describe("the OpenAPI document", () => {
  it("is OpenAPI 3.1 and every address of the contract is in it", () => {
    expect(document.openapi).toBe("3.1.0");
    const contract = Object.values(addresses).map((address) => address.replace(/:(\w+)/g, "{$1}"));
    expect(Object.keys(document.paths).toSorted()).toEqual(contract.toSorted());
  });

  it("says of every operation what it does, under a name of its own", () => {
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set(document.tags.map(({ name }: { name: string }) => name));
    for (const { operation, path } of operations()) {
      expect([path, operation.summary?.length > 3, operation.description?.length > 3]).toEqual([path, true, true]);
      for (const tag of operation.tags) expect(known).toContain(tag);
      for (const name of path.match(/\{\w+\}/g) ?? []) {
        expect(operation.parameters).toContainEqual(expect.objectContaining({ name: name.slice(1, -1), in: "path" }));
      }
    }
  });

  it("every list and page of the ledger is told as it was known, and no other passes over ?asOf", async () => {
    const body = { code: "SW", name: "水务局", kind: "department" };
    const [unit] = (await send(lantu.app, "/api/v1/units", { method: "POST", body })).json.units;
    const everything = ROLES.map((role) => grant(role, role === "administrator" ? { unit: unit.id } : {}));
    const { program: headers } = await signIn(lantu.store, "reader", everything);
    const reading = operations().filter(({ method }) => method === "get");
    const [told, present] = [true, false].map((tells) =>
      reading.filter(({ operation }) => (operation.parameters ?? []).some(({ name }) => name === "asOf") === tells),
    );
    expect(told?.map(({ path }) => path.replace("/api/v1", ""))).toEqual(expect.arrayContaining(LEDGER));
    for (const { path } of present ?? []) {
      const { status, json } = await send(lantu.app, `${path.replace(/\{\w+\}/g, "x")}?asOf=2024-06-30`, { headers });
      expect([path, status, json?.errors?.[0]?.path]).toEqual([path, 400, "query.asOf"]);
    }
  });

  it("every reference leads somewhere, and every schema can be compiled", () => {
    const references = JSON.stringify(document).match(/"\$ref":"[^"]+"/g) ?? [];
    expect(references.length).toBeGreaterThan(10);
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema(document, "openapi");
    const schemas = Object.keys(document.components.schemas).map((name) => `/components/schemas/${name}`);
    const pointers = references.map((reference) => reference.slice('"$ref":"#'.length, -1));
    const every = [...new Set([...schemas, ...pointers])].map((pointer) => ({ $ref: `openapi#${pointer}` }));
    // Together, so that what many refer to is compiled once.
    expect(() => ajv.compile({ allOf: every })).not.toThrow();
  });

  it("has each schema once, under its own name, and only those something refers to", () => {
    const names = Object.keys(document.components.schemas);
    expect(names.filter((name) => /Input$|\d$/.test(name))).toEqual([]);
    const text = JSON.stringify(document);
    expect(names.filter((name) => !text.includes(`"#/components/schemas/${name}"`))).toEqual([]);
    expect(text).not.toMatch(/9007199254740991|Default Response/);
    const { content } = document.paths[addresses.imports].post.requestBody;
    expect(Object.keys(content)).toEqual(["multipart/form-data"]);
  });

  it("every problem an operation can answer has examples that fit its schema", () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema(document, "openapi");
    const validate = ajv.compile({ $ref: "openapi#/components/schemas/Problem" });
    for (const { operation, path } of operations()) {
      const problems = Object.entries(operation.responses).filter(([status]) => Number(status) >= 400);
      if (path !== addresses.openapi) expect(problems.length).toBeGreaterThan(2);
      for (const [status, { content }] of problems) {
        const examples = Object.values(content?.["application/problem+json"]?.examples ?? {});
        expect([path, status, examples.length > 0]).toEqual([path, status, true]);
        for (const { value } of examples) {
          expect([validate(value), validate.errors]).toEqual([true, null]);
          expect(value).toMatchObject({ status: Number(status) });
        }
      }
    }
  });
});
