import { defineDetector } from "../../detector.ts";
import { readJwt } from "../../finders/headers.ts";
import { sample } from "../samples.ts";

export const jwt = defineDetector({
  id: "secret/jwt",
  type: "jwt",
  title: "JSON web token",
  description: "Acts as the user until it runs out; its middle part is readable data.",
  category: "secret",
  severity: "critical",
  references: ["https://www.rfc-editor.org/rfc/rfc7519"],
  rule: { kind: "anchored", anchors: ["eyj"], read: readJwt },
  examples: {
    match: [
      `token «${sample("eyJ", 24)}.${sample("eyJ", 40)}.${sample("", 43)}»`,
      `veja «${sample("eyJ", 20)}.${sample("eyJ", 30)}.${sample("", 43)}».`,
      `id_token=«${sample("eyJ", 30)}.${sample("eyJ", 60)}.${sample("", 86)}»&x=1`,
    ],
    ignore: ["eyJ is how they begin", "eyjafjallajokull.com.is", `short ${sample("eyJ", 4)}.a.b`],
  },
});
