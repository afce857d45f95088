export { createContext, type RunningServer, startServer } from "./main.ts";
export { readSettings, type Settings, SettingsError } from "./platform/settings/settings.ts";
export { version } from "./version.ts";
