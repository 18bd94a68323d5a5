export * from "./decide-warnings.ts";
export { limitsOf } from "./limit.ts";
export * from "./priority.ts";
export * from "./quiet.ts";
export { type TurnGlance, turnOf, turnsOf } from "./turn.ts";
export * from "./warning.ts";
