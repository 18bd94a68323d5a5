import type { Me } from "@lantu/server/contract";
import { createContext, use, useMemo } from "react";

/** What the server says about the person at this browser. */
export interface Visitor {
  /** Whether this person may import and review. */
  readonly canWrite: boolean;
  /** Who this is, and what they may do to anything at all. */
  readonly me: Me;
}

/** Somebody nobody knows. */
export const publicVisitor: Visitor = {
  canWrite: false,
  me: {
    ...{ who: "public", person: null, actions: [], secondFactor: false, recoveryLeft: 0, password: false },
    ...{ email: null, session: null },
  },
};

export const VisitorContext = createContext<Visitor>(publicVisitor);

type Action = Me["actions"][number];

/** Rights of the person at this browser, as the server granted them. */
export const useVisitor = () => {
  const visitor = use(VisitorContext);
  return useMemo(() => {
    const granted: ReadonlySet<string> = new Set(visitor.me.actions);
    return { ...visitor, may: (action: Action): boolean => granted.has(action) };
  }, [visitor]);
};
