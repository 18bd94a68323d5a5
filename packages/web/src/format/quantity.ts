export { type Quantity, quantity, unitName } from "@lantu/server/messages";
