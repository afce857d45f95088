import type { GatewayLimits } from "./types.ts";

const mebibyte = 1024 * 1024;
const minute = 60 * 1000;

/** Times follow RFC 5321 section 4.5.3.2 where it names one; sizes fit what large providers let through. */
export const defaultLimits: GatewayLimits = {
  messageBytes: 35 * mebibyte,
  inFlightBytes: 192 * mebibyte,
  recipients: 100,
  connections: 500,
  connectionsPerSource: 50,
  messagesPerMinutePerSource: 600,
  refusedRecipients: 10,
  idleMilliseconds: 5 * minute,
  stepMilliseconds: 5 * minute,
  transferMilliseconds: 10 * minute,
};
