import { useRouterState } from "@tanstack/react-router";
import { useMemo } from "react";
import { readQuery } from "../address/query.ts";

type Read<Address> = (query: Readonly<Record<string, unknown>>) => Address;

/**
 * The address the reader has chosen last on the page in hand. The page itself follows, with the address it `shown`s, only
 * when what was chosen has been loaded; whoever chooses again meanwhile must not lose the choice before. So what sets a
 * part of an address starts from here, and shows what is chosen here, while what tells of the list stays with what is shown.
 */
export const useChosenAddress = <Address extends object>(shown: Address, read: Read<Address>): Address => {
  // Another path is another page: its address says nothing of the one that is still to be seen.
  const ahead = useRouterState({
    select: ({ location, resolvedLocation: here }) =>
      here === undefined || here.href === location.href || here.pathname !== location.pathname
        ? null
        : location.searchStr,
  });
  return useMemo(() => (ahead === null ? shown : read(readQuery(ahead))), [ahead, shown, read]);
};
