export {
  findMessage,
  insertOwnMessage,
  listHeldMessages,
  listMessages,
  type MessageRow,
} from "./messages.store.ts";
export { getMessage, releaseMessage } from "./messages.ts";
export { describeSignal, presentMessage } from "./present.ts";
