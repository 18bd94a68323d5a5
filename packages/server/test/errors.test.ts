import { Writable } from "node:stream";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nameError } from "../src/http/errors.ts";
import { loggable } from "../src/http/loggable.ts";
import { send } from "./support/client.ts";
import { type TestServer, testServer } from "./support/server.ts";

/** As the database library fails: the query and its values in the message, the server's reason as the cause. */
function failedQuery(code: string): Error {
  const cause = Object.assign(new Error("the server's reason"), { code });
  return new Error("Failed query: select $1\nparams: 学区房,第二行\n第三行", { cause });
}

describe("whatever is thrown", () => {
  it.each([
    ["ECONNREFUSED", "unavailable"],
    ["57P01", "unavailable"],
    ["57P03", "unavailable"],
    ["08006", "unavailable"],
    ["53300", "unavailable"],
    ["23505", "internal"],
    ["42601", "internal"],
  ])("a query that failed with %s is %s", (code, name) => {
    expect(nameError(failedQuery(code), "req-1").code).toBe(name);
  });

  it("is logged with its causes, without the values of queries", () => {
    const { message, cause, stack } = loggable(failedQuery("23505"));
    expect(message).toBe("Failed query: select $1");
    expect(cause).toMatchObject({ code: "23505", message: "the server's reason" });
    expect(stack).toContain("errors.test.ts");
    expect(JSON.stringify(loggable(failedQuery("23505")))).not.toMatch(/学区房|第二行|第三行/);
    expect(loggable("a word")).toEqual({ name: "thrown", message: "a word" });
  });
});

describe("a server whose database fails", () => {
  let lantu: TestServer;
  let log = "";
  const sink = new Writable({
    write: (piece, _encoding, done) => {
      log += piece;
      done();
    },
  });
  beforeAll(async () => {
    lantu = await testServer({ logger: pino({ level: "debug" }, sink) });
  });
  afterAll(() => lantu.close());

  it("says so in a sentence; the log has the number, and nobody's search", async () => {
    await lantu.store.pool.query("alter table commitments rename to elsewhere");
    const url = `/api/v1/search?q=${encodeURIComponent("学区房")}`;
    const { status, json, text } = await send(lantu.app, url);
    await lantu.store.pool.query("alter table elsewhere rename to commitments");
    expect([status, json.code]).toEqual([500, "internal"]);
    expect(json.detail).toContain(json.params.reference);
    expect(text).not.toMatch(/select|elsewhere|node_modules/);
    expect(log).toContain(json.params.reference);
    expect(log).toContain("/api/v1/search");
    expect(log).not.toMatch(/学区房|%E5/i);
  });
});
