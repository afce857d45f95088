/**
 * The domain-separation strings: what a key is derived for, or a ciphertext is bound to. All in one place, no two
 * alike, never to be changed: stored values open only under the string they were sealed with.
 */
export const DOMAINS = {
  systemRecord: "atalaia/v1/installation-key/record",
  dataRecord: "atalaia/v1/data-key/record",
  wrapping: "atalaia/v1/installation-key/wrap",
  fingerprint: "atalaia/v1/installation-key/fingerprint",
} as const;

export type Domain = (typeof DOMAINS)[keyof typeof DOMAINS];
