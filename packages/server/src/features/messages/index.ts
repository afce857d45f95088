export {
  findMessage,
  insertOwnMessage,
  listHeldMessages,
  listMessages,
  type MessageRow,
} from "./messages.store.ts";
export { getMessage } from "./messages.ts";
export { describeSignal, presentMessage } from "./present.ts";
