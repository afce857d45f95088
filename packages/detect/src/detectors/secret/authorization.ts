import { defineDetector } from "../../detector.ts";
import { readAuthorization } from "../../finders/headers.ts";

export const authorization = defineDetector({
  id: "secret/authorization",
  type: "authorization",
  title: "Authorization header",
  description: "Acts as the user until it runs out.",
  category: "secret",
  severity: "critical",
  references: ["https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2"],
  cues: [
    "authorization",
    "proxy authorization",
    "bearer",
    "x api key",
    "x auth token",
    "x access token",
    "private token",
    "apikey",
    "x csrf token",
    "x amz security token",
  ],
  rule: { kind: "cued", read: readAuthorization },
  examples: {
    match: [
      "Authorization: «Bearer kJ8mm2pQvR7tLx93zWq1»",
      "-H 'X-Api-Key: «kJ8mm2pQvR7tLx93zWq1»'",
      "authorization: «Basic dXNlcjpzZWNyZXRvMTIz»",
    ],
    ignore: ["I need authorization to return it", "o bearer do cheque", "authorization pending"],
  },
});
