export { analyse } from "./analyse.ts";
export { encodeTextPayload, type TextPayload } from "./arrival.ts";
export { writeFileFrame } from "./file-frame.ts";
export type { ReportBody, SafeToken } from "./look.types.ts";
export { mailFingerprint } from "./place.ts";
export { analyseForgottenLater, workOnReports } from "./reports.jobs.ts";
export { loadMessages } from "./reports.store.ts";
export { canonicalValue, renderSafe } from "./safe-text.ts";
