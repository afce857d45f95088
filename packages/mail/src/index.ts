export { analyzeMail } from "./analyze-mail.ts";
export { analyzeFile } from "./attachments/analyze-file.ts";
export { createQrReader } from "./attachments/image/qr-reader.ts";
export { defaultLimits } from "./limits.ts";
export { type MailHeaders, readMailHeaders } from "./message/parse.ts";
export { fileSignals } from "./signals/attachment-signals.ts";
export type { SignalDefinition } from "./signals/define-signal.ts";
export { messageSignals } from "./signals/message-signals.ts";
export type * from "./types.ts";
