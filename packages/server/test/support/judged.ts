import { type Answer, send } from "./client.ts";
import type { TestServer } from "./server.ts";

/** Waits until all that is held has been compared and judged; answers the list of judgements. */
export async function judged(app: TestServer["app"], query = ""): Promise<Answer["json"]> {
  for (let tries = 0; tries < 1200; tries++) {
    const { json, status, text } = await send(app, `/api/v1/judgements?limit=500${query}`);
    if (status !== 200) throw new Error(text);
    if (json.judgedAt !== null) return json;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("what is held was not judged");
}
