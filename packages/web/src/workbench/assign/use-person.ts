import { useVisitor } from "../../shell/visitor.ts";

/** Under whose name this browser keeps what is typed: several people may use one machine. */
export const usePerson = (): string => useVisitor().me.person?.id ?? "local";
