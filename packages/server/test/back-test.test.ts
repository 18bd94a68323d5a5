import { KEPT_BACK_TEST } from "@lantu/core/judgements";
import { expect, it } from "vitest";
import { BackTest } from "../src/contract/index.ts";

it("the kept back-test is what the contract promises, part of a scale and all (G38)", () => {
  expect(BackTest.parse(KEPT_BACK_TEST)).toEqual(KEPT_BACK_TEST);
});
