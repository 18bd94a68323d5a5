import { type Answer, send, upload } from "./client.ts";
import { cityPlan, districtPlan, sample, statistics, workReport } from "./samples.ts";
import { type TestServer, testServer } from "./server.ts";

/** All samples, in the order of their adoption. */
const SAMPLES = [
  ...[sample("district-plan-2016-2020.txt"), cityPlan, districtPlan, workReport],
  ...[sample("district-annual-2024.txt"), sample("district-annual-2025.docx"), statistics],
];

/** A server that holds all samples, published and compared. */
export interface ComparedServer extends TestServer {
  /** Ids by the order of adoption: previous plan, city plan, current plan, work report, annual plans, statistics. */
  readonly documents: readonly string[];
}

export async function comparedServer(options: Parameters<typeof testServer>[0] = {}): Promise<ComparedServer> {
  const lantu = await testServer(options);
  const imports = await upload(lantu.app, SAMPLES, "&publish=true");
  await compared(lantu.app);
  return { ...lantu, documents: imports.map(({ document }) => document) };
}

/** Waits until all that is held has been compared. */
export async function compared(app: TestServer["app"]): Promise<Answer["json"]> {
  for (let tries = 0; tries < 600; tries++) {
    const { json, status, text } = await send(app, "/api/v1/findings?limit=200");
    if (status !== 200) throw new Error(text);
    if (json.computedAt !== null) return json;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("what is held was not compared");
}
