import { KEPT_BACK_TEST } from "@lantu/core/judgements";
import { addresses, BackTest } from "../contract/index.ts";
import type { App } from "../http/app.ts";
import { answers } from "./answers.ts";

/** How good the forecasts were on the past. */
export function backTestRoute(app: App): void {
  // The contract's lists may be written to, what is kept may not: one copy for all requests.
  const kept = BackTest.parse(KEPT_BACK_TEST);
  app.get(
    addresses.backTest,
    {
      config: { access: "public" },
      schema: {
        tags: ["judgements"],
        operationId: "getBackTest",
        summary: "How forecasts did on the past",
        description:
          "Every target asked again on every day of its past, with what was known then: made-up plans with a known end, " +
          "long public series, the histories of the samples; beside naive persistence, the linear trend and, where they " +
          "were at hand, the methods of R's package forecast. It is run with each version of the forecasts and kept.",
        response: answers({ 200: BackTest }),
      },
    },
    async () => kept,
  );
}
