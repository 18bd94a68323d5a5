import type { Concept } from "@lantu/core/indicators";
import { z } from "zod";
import { addresses, ConceptList, ConceptVersions } from "../contract/index.ts";
import type { App } from "../http/app.ts";
import { HttpProblem } from "../http/problem.ts";
import { furnish } from "../observations/books.ts";
import { answers } from "./answers.ts";
import type { Services } from "./services.ts";

const tags = ["observations"];

/** What is measured, with its definitions. */
export function conceptRoutes(app: App, { store }: Services): void {
  app.get(
    addresses.concepts,
    {
      config: { access: "public" },
      schema: {
        tags,
        operationId: "listConcepts",
        summary: "Indicators",
        description: "The latest definition of each, by id.",
        response: answers({ 200: ConceptList }),
      },
    },
    async () => {
      await furnish(store);
      return { items: (await store.concepts.list()).map(shown) };
    },
  );

  app.get(
    addresses.concept,
    {
      config: { access: "public" },
      schema: {
        tags,
        operationId: "getConcept",
        summary: "An indicator with the versions of its definition",
        description: "The latest first; a version that was published is never altered.",
        params: z.object({ concept: z.string().min(1).max(100) }),
        response: answers({ 200: ConceptVersions }, "not-found"),
      },
    },
    async ({ params }) => {
      await furnish(store);
      const items = (await store.concepts.versions(params.concept)).map(shown);
      if (items.length === 0) throw new HttpProblem("not-found", { what: "concept", id: params.concept });
      return { items };
    },
  );
}

function shown({ aliases, levels, unlike, formula, ...concept }: Concept) {
  return {
    ...concept,
    ...{ aliases: [...aliases], levels: [...levels], unlike: [...unlike] },
    formula: formula === null ? null : { ...formula },
  };
}
