export {
  findMessage,
  insertOwnMessage,
  listHeldMessages,
  listMessages,
  listOriginals,
  listReportRows,
  type MessageRow,
  type OriginalRow,
} from "./messages.store.ts";
export { getMessage, releaseMessage } from "./messages.ts";
export { describeSignal, presentMessage } from "./present.ts";
