import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const wireguardKey = defineDetector({
  id: "secret/wireguard-key",
  type: "private-key",
  title: "WireGuard key line",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://www.wireguard.com"],
  rule: {
    kind: "token",
    prefixes: ["PrivateKey = ", "PresharedKey = ", "PrivateKey="],
    charset: "A-Za-z0-9+/=",
    minimum: 44,
    maximum: 44,
  },
  examples: {
    match: [
      `«${sample("PrivateKey = ", 44)}»`,
      `segue o acesso: «${sample("PresharedKey = ", 44)}», obrigado`,
      `valor="«${sample("PrivateKey = ", 44)}»"`,
    ],
    ignore: [
      `it begins with PrivateKey =  and then stops`,
      `corto ${sample("PrivateKey = ", 6)} fin`,
      `sem nada Pri aqui`,
    ],
  },
});
