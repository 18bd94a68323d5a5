export { BoardPage } from "./BoardPage.tsx";
export { EconomyPage } from "./EconomyPage.tsx";
export { loadBoard, loadPlaces, loadSeries } from "./load-economy.ts";
export { SeriesPage } from "./SeriesPage.tsx";
