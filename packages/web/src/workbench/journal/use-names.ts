import type { PersonPage, UnitList, WorkPage } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useVisitor } from "../../shell/visitor.ts";
import { deskApi } from "../api/desk-api.ts";
import { workAddressOf } from "../api/work-addresses.ts";

const hour = 3_600_000;

/** People told in one answer; an organisation may have more. */
const peopleAtOnce = 500;

const peoplePath = `/api/v1/people?state=all&limit=${peopleAtOnce}`;

/** Everybody, answer after answer. `get`: asks the interface for a path. */
export const everybody = async (get: (path: string) => Promise<PersonPage>): Promise<PersonPage["items"]> => {
  const all: PersonPage["items"][number][] = [];
  for (let after: string | null = ""; after !== null; ) {
    const { items, next }: PersonPage = await get(
      after === "" ? peoplePath : `${peoplePath}&after=${encodeURIComponent(after)}`,
    );
    all.push(...items);
    after = next;
  }
  return all;
};

/** Gives units and people their names; null for any other id, and where the reader may not know. */
export const useNames = (): ((id: string) => string | null) => {
  const { may } = useVisitor();
  const unitsPath = workAddressOf.units("ended=include");
  const units = useQuery({
    queryKey: ["units", "ended=include"],
    queryFn: () => deskApi.get<UnitList>(unitsPath),
  });
  const people = useQuery({
    ...{ queryKey: ["everybody"], queryFn: () => everybody((path) => deskApi.get<PersonPage>(path)) },
    ...{ enabled: may("read-work") || may("manage-people"), staleTime: hour },
  });
  const names = useMemo(
    () => new Map([...(units.data?.items ?? []), ...(people.data ?? [])].map(({ id, name }) => [id, name])),
    [units.data, people.data],
  );
  return useCallback((id: string) => names.get(id) ?? null, [names]);
};

/** Titles of commitments by id, for whoever may read the work; empty until they have come. */
export const useTitles = (commitments: readonly string[]): ReadonlyMap<string, string> => {
  const { may } = useVisitor();
  const path = `/api/v1/work/commitments?commitment=${commitments.map(encodeURIComponent).join(",")}&limit=${commitments.length}`;
  const { data } = useQuery({
    ...{ queryKey: [path], queryFn: () => deskApi.get<WorkPage>(path) },
    enabled: commitments.length > 0 && may("read-work"),
  });
  return useMemo(() => new Map((data?.items ?? []).map(({ id, title }) => [id, title])), [data]);
};
