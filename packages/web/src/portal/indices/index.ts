export { IndexPage } from "./IndexPage.tsx";
export { IndicesPage } from "./IndicesPage.tsx";
export { loadIndex, loadIndices } from "./load-indices.ts";
