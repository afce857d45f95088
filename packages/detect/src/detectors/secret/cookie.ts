import { defineDetector } from "../../detector.ts";
import { readCookie } from "../../finders/headers.ts";

export const cookie = defineDetector({
  id: "secret/cookie",
  type: "cookie",
  title: "Session cookie",
  description: "Continues the session without a password.",
  category: "secret",
  severity: "critical",
  references: ["https://www.rfc-editor.org/rfc/rfc6265"],
  cues: [
    "cookie",
    "set cookie",
    "cookies",
    "sessionid",
    "session id",
    "jsessionid",
    "phpsessid",
    "connect sid",
    "asp net sessionid",
    "sid",
  ],
  rule: { kind: "cued", read: readCookie },
  examples: {
    match: [
      "Cookie: «sid=9f8e7d6c5b4a39281706; theme=dark»",
      "Set-Cookie: «session=eb77ac01d29f4e5b8c; Path=/»",
      "PHPSESSID=«k3j4h5g6f7d8s9a0q1w2»",
    ],
    ignore: ["please accept cookies: yes", "clear your cookies", "cookie recipe: flour"],
  },
});
