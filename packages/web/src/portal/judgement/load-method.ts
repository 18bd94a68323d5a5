import type { BackTest, JudgementRules } from "@lantu/server/contract";
import type { QueryClient } from "@tanstack/react-query";
import { type Api, ApiError } from "../../api/api.ts";
import { backTestResource, judgementRulesResource } from "../../api/judgement-resources.ts";

/** What the page of methods needs; `backTest` is null where none was run yet. */
export interface Method {
  readonly rules: JudgementRules;
  readonly backTest: BackTest | null;
}

interface LoadContext {
  readonly api: Api;
  readonly queries: QueryClient;
}

const ifAny = async <T>(asked: Promise<T>): Promise<T | null> => {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
};

/** Loads rules and back-test. */
export const loadMethod = async ({ api, queries }: LoadContext): Promise<Method> => {
  const [rules, backTest] = await Promise.all([
    queries.ensureQueryData(judgementRulesResource(api)),
    ifAny(queries.ensureQueryData(backTestResource(api))),
  ]);
  return { rules, backTest };
};
