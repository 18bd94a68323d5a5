import { test } from "vitest";
import { expectAccessible, expectFits, VIEWS } from "./browser.ts";
import { deskOf, panel, press } from "./review-desk.ts";
import { startSession } from "./session.ts";

const session = startSession();
const { bookOf, bring, open } = deskOf(session);

/** A plan of few lines; `copy` makes its bytes others. */
const shortPlan = (copy: number): string =>
  [
    "岚江市青渡区2026年国民经济和社会发展计划",
    "一、主要目标",
    "到2026年底，全区新增学位1200个，改造老旧小区18个，优良天数比率达到85%以上。",
    "二、重点任务",
    "（一）城市建设",
    "加快建设青渡大桥，年底前完工。（责任单位：区住建局）",
    "推进滨江路改造，新建公园6个、停车位800个。",
    `（第${copy}份）`,
  ].join("\n");

test.each(VIEWS)("shows a whole plan accessibly: $width $theme $language", async (view) => {
  const document = await bring("district-plan-2021-2025.txt");
  const page = await open(document, undefined, view);
  await expectFits(page);
  await expectAccessible(page);
});

// Every way of working changes the panel; beside a short text it is the same, and looked at in a fraction of the time.
test.each(VIEWS)("is accessible in every way of working: $width $theme $language", async (view) => {
  const { document } = await session.bring(`short-${VIEWS.indexOf(view)}.txt`, shortPlan(VIEWS.indexOf(view)));
  const item = (await bookOf(document ?? "")).commitments.find(({ figures }) => figures > 1);
  const page = await open(document ?? "", item?.id, view);
  await expectFits(page);
  await expectAccessible(page);
  for (const key of ["x", "b", "s", "m", "n", "e", "f"]) {
    await press(page, key);
    await panel(page).locator("form").waitFor();
    await expectAccessible(page);
    await press(page, "Escape");
    await panel(page).locator("form").waitFor({ state: "detached" });
  }
  for (const key of ["?", "g"]) {
    await press(page, key);
    await page.getByRole("dialog").waitFor();
    await expectAccessible(page);
    await press(page, "Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
  }
  await expectFits(page);
});
