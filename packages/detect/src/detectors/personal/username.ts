import { defineDetector } from "../../detector.ts";
import { readUsername } from "../../finders/ids.ts";

export const username = defineDetector({
  id: "personal/username",
  type: "username",
  title: "User name",
  description: "Half of a login.",
  category: "personal",
  severity: "low",
  references: ["https://pages.nist.gov/800-63-4/"],
  cues: [
    "usuario",
    "username",
    "user name",
    "login",
    "nome de usuario",
    "nombre de usuario",
    "user id",
    "userid",
    "user",
  ],
  rule: { kind: "cued", read: readUsername },
  examples: {
    match: ["usuário: «ana.limao77»", "username: «bob_k»", "login = «mlopez22»"],
    ignore: ["o login não funciona", "user is blocked", "el usuario está activo"],
  },
});
