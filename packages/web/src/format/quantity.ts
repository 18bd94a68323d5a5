// By a path of its own: the other sentences of the server are not loaded by readers of the portal.
export { magnitudeOf, type Quantity, quantity, unitName } from "@lantu/server/messages/quantity";
