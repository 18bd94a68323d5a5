import { describe, expect, test } from "vitest";
import { curlOf } from "../src/portal/developers/curl.ts";
import { readInterface } from "../src/portal/developers/operations.ts";
import { shapeOf } from "../src/portal/developers/shape.ts";

const document = {
  openapi: "3.1.0",
  info: { title: "Example", version: "1.2.3" },
  tags: [{ name: "things", description: "All things" }],
  paths: {
    "/api/v1/things/{thing}": {
      patch: {
        operationId: "editThing",
        summary: "Correct a thing",
        tags: ["things"],
        parameters: [{ name: "thing", in: "path", required: true, schema: { type: "string" } }],
        requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/ThingPatch" } } } },
        responses: {
          "200": {
            description: "ok",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } },
          },
          "412": {
            description: "There is a newer version",
            content: {
              "application/problem+json": {
                examples: { "precondition-failed": { value: { status: 412, title: "There is a newer version" } } },
              },
            },
          },
        },
      },
    },
    "/api/v1/things": {
      get: {
        operationId: "searchThings",
        tags: ["things"],
        parameters: [
          { name: "q", in: "query", required: true, schema: { type: "string", minLength: 1 } },
          { name: "limit", in: "query", schema: { type: "integer", default: 50 } },
        ],
        responses: { "200": { content: { "text/csv": { schema: { type: "string" } } } } },
      },
    },
  },
  components: {
    schemas: {
      Thing: { type: "object", properties: { id: { type: "string" } }, required: ["id"] },
      ThingPatch: { type: "object", properties: { title: { type: "string" }, reason: { type: "string" } } },
    },
  },
};

describe("a JSON schema in words", () => {
  test.each([
    [
      { type: "string", maxLength: 3, pattern: "^a" },
      { kind: "plain", type: "string", limits: ["length ≤ 3", "^a"] },
    ],
    [
      { type: "integer", minimum: -9007199254740991, maximum: 10 },
      { kind: "plain", type: "integer", limits: ["≤ 10"] },
    ],
    [{ enum: ["a", "b"] }, { kind: "words", words: ['"a"', '"b"'] }],
    [{ $ref: "#/components/schemas/Thing" }, { kind: "named", name: "Thing" }],
    [
      { type: "array", items: { type: "string" } },
      { kind: "list", of: { kind: "plain", type: "string", limits: [] } },
    ],
    [
      { type: ["string", "null"] },
      {
        kind: "choice",
        of: [
          { kind: "plain", type: "string", limits: [] },
          { kind: "plain", type: "null", limits: [] },
        ],
      },
    ],
  ])("%j", (schema, shape) => expect(shapeOf(schema)).toEqual(shape));

  test("of an object tells which members must be there and what holds without them", () => {
    const shape = shapeOf({
      type: "object",
      properties: { a: { type: "integer", default: 5 }, b: { type: "string", description: "why" } },
      required: ["b"],
    });
    expect(
      shape.kind === "object" &&
        shape.fields.map(({ name, required, fallback, description }) => [name, required, fallback, description]),
    ).toEqual([
      ["a", false, "5", ""],
      ["b", true, "", "why"],
    ]);
  });
});

describe("the described interface", () => {
  const described = readInterface(document);
  const named = new Map(described.schemas.map(({ name, shape }) => [name, shape]));
  const [edit, search] = described.chapters[0]?.operations ?? [];

  test("is ordered by its tags, good answers apart from refusals, codes by status", () => {
    expect(described.version).toBe("1.2.3");
    expect(described.chapters.map(({ name, operations }) => [name, operations.map(({ id }) => id)])).toEqual([
      ["things", ["editThing", "searchThings"]],
    ]);
    expect(edit?.answers.map(({ status }) => status)).toEqual(["200"]);
    expect(edit?.refusals).toEqual([{ status: "412", title: "There is a newer version" }]);
    expect(described.codes).toEqual([{ code: "precondition-failed", status: 412, title: "There is a newer version" }]);
  });

  test("has a command for each operation", () => {
    if (edit === undefined || search === undefined) throw new Error("two operations were described");
    expect(curlOf(edit, named, "http://127.0.0.1:7440")).toBe(
      `curl -X PATCH -H 'if-match: "3"' -H 'content-type: application/json' -d '{"title":"新增幼儿园学位"}' 'http://127.0.0.1:7440/api/v1/things/THING'`,
    );
    expect(curlOf(search, named, "http://127.0.0.1:7440")).toBe(
      "curl -G -OJ --data-urlencode 'q=学位' 'http://127.0.0.1:7440/api/v1/things'",
    );
  });

  test.each([null, 3, "text", [], { paths: { "/a": null }, tags: [null] }])(
    "of %j is empty, not an error",
    (nonsense) => {
      expect(readInterface(nonsense).schemas).toEqual([]);
    },
  );
});
