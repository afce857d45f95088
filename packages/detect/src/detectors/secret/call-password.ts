import { defineDetector } from "../../detector.ts";
import { readCallPassword } from "../../finders/commands.ts";

export const callPassword = defineDetector({
  id: "secret/call-password",
  type: "password",
  title: "Password in a call",
  description: "Opens the account, and every other one where it was used again.",
  category: "secret",
  severity: "critical",
  references: ["https://learn.microsoft.com/dotnet/api/system.net.networkcredential"],
  cues: [
    "networkcredential",
    "directoryentry",
    "pscredential",
    "passwordauthentication",
    "usernamepasswordcredentials",
    "usernamepasswordcredential",
    "httpbasicauth",
    "credentials basic",
    "basicauthentication",
  ],
  rule: { kind: "cued", read: readCallPassword },
  examples: {
    match: [
      `new NetworkCredential("ana", "«girassol77»")`,
      `DirectoryEntry('LDAP://host', 'ana', '«Verao2024»')`,
      `Credentials.basic("ana", "«girassol77»")`,
    ],
    ignore: ["new NetworkCredential(user, pass)", "DirectoryEntry is a class", `NetworkCredential("ana")`],
  },
});
