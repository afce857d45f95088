export { findMember, insertMember, type MemberRow, memberColumns, updateOwn } from "./account.store.ts";
export { enrolTotp, refuseWeakPassword, renewRecoveryCodes, setPassword } from "./factors.ts";
export { authenticate, beginSession, endAllSessions, findLiveRole } from "./sessions.ts";
export {
  boundOptions,
  registrationOptions,
  savePasskey,
  verifyBound,
  verifyRegistration,
} from "./webauthn.ts";
