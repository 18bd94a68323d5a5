export { attachedRuleRoutes } from "./attached-rule.ts";
export { cockpitRoutes, unitJudgementRoutes } from "./cockpits.ts";
export { judgementEventRoutes, judgementRoutes } from "./lists.ts";
export { judgementDetailRoutes, judgementRuleRoutes } from "./one.ts";
export { turnRoutes } from "./turns.ts";
