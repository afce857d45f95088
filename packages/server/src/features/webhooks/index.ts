export { type Announcement, announceLater } from "./announce.ts";
export { workOnWebhooks } from "./webhooks.jobs.ts";
export { createSigningSecret } from "./webhooks.ts";
