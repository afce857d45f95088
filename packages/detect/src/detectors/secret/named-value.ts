import { defineDetector } from "../../detector.ts";
import { readNamedValue } from "../../finders/named-values.ts";
import { sample, sampleUuid } from "../samples.ts";

export const namedValue = defineDetector({
  id: "secret/named-value",
  type: "api-key",
  title: "Value of a name that says secret",
  description: "Acts as its owner until it is changed.",
  category: "secret",
  severity: "critical",
  references: ["https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html"],
  rule: { kind: "anchored", anchors: ["=", ":"], read: readNamedValue },
  examples: {
    match: [
      `adminPassword = "«girassol#77»"`,
      `azureClientSecret := "«${sample("", 36)}»"`,
      `<add key="MailPassword" value="«Laranja9!»" />`,
      `postmarkApiToken: '«${sampleUuid()}»'`,
    ],
    ignore: [
      "passwordLength = 12",
      `apiToken = "YOUR_TOKEN"`,
      `const secretName = "prod/db"`,
      `dbPassword = ${"$"}{DB_PASSWORD}`,
    ],
  },
});
