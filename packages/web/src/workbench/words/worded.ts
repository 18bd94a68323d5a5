export type { Worded } from "../../messages/worded.ts";
