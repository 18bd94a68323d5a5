export { checkProposals, type ProposalGround } from "./check-proposals.ts";
export type * from "./proposal.ts";
