import { Select, type SelectProps } from "antd";
import { Loading, Trouble } from "../frame/Trouble.tsx";
import { type ConceptOption, conceptSearch } from "./concept-search.ts";
import { useConcepts } from "./use-concepts.ts";

type ConceptSelectProps<T> = Omit<SelectProps<T, ConceptOption>, "options" | "showSearch" | "notFoundContent">;

/**
 * Chooses registered indicators, found by any of their names. Until they have come it says so where they will stand,
 * and what was typed meanwhile is looked for then.
 */
export const ConceptSelect = <T extends string | string[]>(props: ConceptSelectProps<T>) => {
  const { options, error, isPending, refetch } = useConcepts();
  const missing = isPending ? <Loading /> : error === null ? undefined : <Trouble error={error} onAgain={refetch} />;
  return <Select<T, ConceptOption> {...props} options={options} showSearch={conceptSearch} notFoundContent={missing} />;
};
