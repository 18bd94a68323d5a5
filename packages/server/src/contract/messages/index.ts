export type { FieldRule, Message, Messages } from "./message.ts";
export * from "./render.ts";
