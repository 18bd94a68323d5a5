export {
  type CommitmentCounts,
  judgedOf,
  NO_COUNTS,
  shareKept,
  withStatus,
} from "./commitment-share.ts";
export { SHIPPED_INDICES } from "./declarations/shipped.ts";
export { GEOMETRIC_FLOOR } from "./mean.ts";
export { type IndexedSubject, MEMBER_MISSING, type MemberMissing, type MemberValue } from "./member-value.ts";
export {
  type NumberOrigin,
  type PlaceNumber,
  type PlaceTelling,
  type PublishedValue,
  placeNumber,
  toldYears,
} from "./place-number.ts";
export { placePeers } from "./place-peers.ts";
export type { MemberResult, PointScale } from "./points.ts";
export type { Rank } from "./ranks.ts";
export type { ScoredGroup, ScoredMember, ScoreMissing, SubjectScore } from "./score.ts";
export { type RankedScore, scoreIndex } from "./score-index.ts";
export { type Draws, type Sensitivity, WEIGHT_DRAWS } from "./sensitivity.ts";
