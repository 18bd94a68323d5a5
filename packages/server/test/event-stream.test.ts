import { EventEmitter, once } from "node:events";
import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import type { FastifyReply, FastifyRequest } from "fastify";
import { expect, it } from "vitest";
import { sendChanges } from "../src/routes/event-stream.ts";

it("a reader who goes before the first word is told is not followed: nothing keeps the server from ending", async () => {
  const signs = new EventEmitter();
  const [asked, gone, sent] = ["asked", "gone", "sent"].map((sign) => once(signs, sign));
  let following = 0;
  const events = {
    ...{ last: () => "e-0", since: () => [], close: async () => undefined },
    subscribe: () => {
      following += 1;
      return () => {
        following -= 1;
      };
    },
  };
  const latest = async () => {
    signs.emit("asked");
    await gone;
    return [];
  };
  const server = createServer((request, raw) => {
    raw.on("close", () => signs.emit("gone"));
    const reply = { hijack: () => undefined, getHeaders: () => ({}), raw } as unknown as FastifyReply;
    const told = { name: "judged", events, latest, shown: () => ({}) };
    sendChanges(request as unknown as FastifyRequest, reply, told).then(() => signs.emit("sent"));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const reader = get({ host: "127.0.0.1", port: (server.address() as AddressInfo).port }).on("error", () => undefined);
  await asked;
  reader.destroy();
  await sent;
  server.close();
  expect(following).toBe(0);
});
