import { createContext, use } from "react";

/** What the server says about the person at this browser. */
export interface Visitor {
  /** Whether this person may import and review. */
  readonly canWrite: boolean;
}

export const VisitorContext = createContext<Visitor>({ canWrite: false });

/** Rights of the person at this browser, as the server granted them. */
export const useVisitor = (): Visitor => use(VisitorContext);
