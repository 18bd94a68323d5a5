import { upload } from "./client.ts";
import { annualPlan, districtPlan, workReport } from "./samples.ts";
import { type TestServer, testServer } from "./server.ts";

/** A server that holds two published documents and one that waits for its review. */
export interface FilledServer extends TestServer {
  /** Ids: the district's plan and its annual plan. */
  readonly published: readonly [string, string];
  /** The work report. */
  readonly waiting: { readonly document: string; readonly import: string };
}

export async function filledServer(options: Parameters<typeof testServer>[0] = {}): Promise<FilledServer> {
  const lantu = await testServer(options);
  const [plan, annual] = await upload(lantu.app, [districtPlan, annualPlan], "&publish=true");
  const [report] = await upload(lantu.app, [workReport]);
  if (plan.state !== "published" || annual.state !== "published" || report.state !== "review") {
    throw new Error(`samples were not read: ${JSON.stringify([plan.problem, annual.problem, report.problem])}`);
  }
  return {
    ...lantu,
    published: [plan.document, annual.document],
    waiting: { document: report.document, import: report.id },
  };
}
