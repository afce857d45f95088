export {
  exportLog,
  type LogExport,
  mendLog,
  readCertificates,
  type TokenVerdict,
  verifyToken,
} from "./features/evidence/index.ts";
export { createContext, type RunningServer, startServer } from "./main.ts";
export type { Lock, Unlock } from "./platform/backup/encryption.ts";
export { BackupError } from "./platform/backup/errors.ts";
export { backUp, restore } from "./platform/backup/operate.ts";
export { withDatabase, withNewDatabase } from "./platform/backup/storage.ts";
export type { BackupProgress } from "./platform/backup/types.ts";
export { openDatabase } from "./platform/database/database.ts";
export { migrate } from "./platform/database/migrate.ts";
export {
  readSettings,
  type Settings,
  SettingsError,
  unknownVariables,
} from "./platform/settings/settings.ts";
export { version } from "./version.ts";
