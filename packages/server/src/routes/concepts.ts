import { type Concept, livingConcepts } from "@lantu/core/indicators";
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
        description: "The present definition of each that is in use, by id.",
        response: answers({ 200: ConceptList }),
      },
    },
    async () => {
      await furnish(store);
      const living = livingConcepts(await store.concepts.registry());
      return { items: [...living].sort((a, b) => (a.id < b.id ? -1 : 1)).map(shownConcept) };
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
      const items = (await store.concepts.versions(params.concept)).map(shownConcept);
      if (items.length === 0) throw new HttpProblem("not-found", { what: "concept", id: params.concept });
      return { items };
    },
  );
}

/** A definition as the interface shows it. */
export function shownConcept({ aliases, levels, unlike, formula, ...concept }: Concept) {
  return {
    ...concept,
    ...{ aliases: [...aliases], levels: [...levels], unlike: [...unlike] },
    formula: formula === null ? null : { ...formula },
  };
}
