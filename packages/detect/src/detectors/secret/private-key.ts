import { defineDetector } from "../../detector.ts";
import { readKeyBlock } from "../../finders/headers.ts";
import { sample } from "../samples.ts";

export const privateKey = defineDetector({
  id: "secret/private-key",
  type: "private-key",
  title: "Private key block",
  description: "Signs and decrypts in the owner's name.",
  category: "secret",
  severity: "critical",
  references: ["https://www.rfc-editor.org/rfc/rfc7468"],
  rule: { kind: "anchored", anchors: ["-----begin"], read: readKeyBlock },
  examples: {
    match: [
      `«-----BEGIN PRIVATE KEY-----\n${sample("", 64)}\n-----END PRIVATE KEY-----»`,
      `key: «-----BEGIN RSA PRIVATE KEY-----\n${sample("", 120)}\n-----END RSA PRIVATE KEY-----» fim`,
      `«-----BEGIN OPENSSH PRIVATE KEY-----\n${sample("", 90)}»`,
    ],
    ignore: [
      "-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0\n-----END PUBLIC KEY-----",
      "-----BEGIN CERTIFICATE-----\nMIIC\n-----END CERTIFICATE-----",
      "-----begin forwarded message-----",
    ],
  },
});
