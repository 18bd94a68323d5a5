export * from "./finding.ts";
export { type Examinable, findings } from "./findings.ts";
export { GROWTH_TOLERANCE, PER_HEAD_TOLERANCE, PRODUCT_TOLERANCE } from "./fitting.ts";
export { PATH_TOLERANCE } from "./paths.ts";
export { ROUNDING } from "./rounding.ts";
export { compared } from "./targets-changed.ts";
