export {
  deleteInvitation,
  findLink,
  insertLink,
  type LinkRow,
  listOpenInvitations,
  useLink,
} from "./links.store.ts";
export { createSetupLink } from "./setup.ts";
