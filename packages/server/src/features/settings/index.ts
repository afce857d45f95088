export { createKnowledge, type DeskKnowledge } from "./knowledge.ts";
export { type DeskRow, findDesk } from "./settings.store.ts";
export { isTimeZone, recordBackups, updateDesk } from "./settings.ts";
