export {
  deleteInvitation,
  findLink,
  insertLink,
  type LinkRow,
  listOpenInvitations,
  useLink,
} from "./links.store.ts";
export { hasMembers } from "./setup.store.ts";
export { createSetupLink } from "./setup.ts";
