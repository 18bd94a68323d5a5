import type { DocumentList, PersonDetail, PersonPage, PersonPatch, SessionList } from "@lantu/server/contract";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import type { PeopleAddress } from "../../../address/admin.ts";
import { writeQuery } from "../../../address/query.ts";
import { deskApi } from "../../api/desk-api.ts";
import { send } from "../../api/send.ts";
import { workAddressOf } from "../../api/work-addresses.ts";
import { useAccessWords } from "../../words/access.ts";
import { usePeopleWords } from "../../words/people.ts";
import { useUnits } from "../units/use-units.ts";

/** People on a page. */
const limit = 50;

const queryOf = ({ q, unit, role, state, after }: PeopleAddress): string =>
  writeQuery({ q, unit, ...(unit === undefined ? {} : { below: "1" }), role, state, after, limit });

/** A page of people. */
export const usePeople = (address: PeopleAddress) => {
  const query = queryOf(address);
  return useQuery({
    queryKey: ["people", query],
    queryFn: () => deskApi.get<PersonPage>(workAddressOf.people(query)),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
};

/** One person. */
export const usePerson = (id: string) =>
  useQuery({
    queryKey: ["person", id],
    queryFn: () => deskApi.get<PersonDetail>(workAddressOf.person(id)),
    staleTime: 0,
  });

/** Where a person is signed in. */
export const usePersonSessions = (id: string) =>
  useQuery({
    queryKey: ["person-sessions", id],
    queryFn: () => deskApi.get<SessionList>(workAddressOf.personSessions(id)),
    staleTime: 0,
  });

/** Plans a role can be limited to. */
export const usePlans = () => {
  const { data } = useQuery({
    queryKey: ["documents"],
    queryFn: () => deskApi.get<DocumentList>(workAddressOf.documents),
  });
  return data?.items ?? [];
};

/** Changes a person and loads anew what shows it. */
export const useChange = () => {
  const queries = useQueryClient();
  return useCallback(
    async (id: string, body: PersonPatch): Promise<PersonDetail> => {
      const person = await send<PersonDetail>(workAddressOf.person(id), { method: "PATCH", body });
      await queries.invalidateQueries();
      return person;
    },
    [queries],
  );
};

/** A role and where it holds, in words. */
export const useGrantText = () => {
  const { roles } = useAccessWords();
  const words = usePeopleWords();
  const { units } = useUnits(true);
  const plans = usePlans();
  return useMemo(() => {
    const unitNames = new Map(units.map(({ id, name }) => [id, name]));
    const planNames = new Map(plans.map(({ id, title }) => [id, title]));
    return ({ role, unit, document }: PersonDetail["grants"][number]): string => {
      const scopes = [
        ...(unit === null ? [] : [words.below(unitNames.get(unit) ?? unit)]),
        ...(document === null ? [] : [planNames.get(document) ?? document]),
      ];
      return scopes.length === 0 ? roles[role] : words.scoped(roles[role], scopes.join(" · "));
    };
  }, [units, plans, roles, words]);
};
