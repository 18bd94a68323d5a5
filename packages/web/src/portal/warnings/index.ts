export { BriefingPage } from "../briefing/BriefingPage.tsx";
export { loadBriefing } from "../briefing/load-briefing.ts";
export { loadWarning, loadWarnings } from "./load-warnings.ts";
export { WarningsPage } from "./WarningsPage.tsx";
