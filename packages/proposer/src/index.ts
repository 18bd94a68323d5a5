export { type Asked, type AskProblem, addressOf, ask } from "./ask.ts";
export { createProposer, type Proposals, type ProposeOptions, type Proposer } from "./propose.ts";
export { type ProposerSettings, type ProposerSettingsProblem, proposerSettings } from "./settings.ts";
