export * from "./finding.ts";
export { type Examinable, findings } from "./findings.ts";
export { GROWTH_TOLERANCE, PRODUCT_TOLERANCE } from "./fitting.ts";
export { compared } from "./targets-changed.ts";
export { ROUNDING } from "./told-differently.ts";
