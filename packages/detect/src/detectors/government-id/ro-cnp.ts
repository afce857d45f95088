import { isCnp } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const roCnp = defineDetector({
  id: "government-id/ro-cnp",
  type: "ro.cnp",
  title: "Romanian identity number (CNP)",
  description: "Holds birth date, sex and county; opens credit.",
  category: "government-id",
  severity: "high",
  references: ["https://depabd.mai.gov.ro"],
  cues: ["cnp", "cod numeric personal", "codul numeric personal"],
  rule: {
    kind: "number",
    formats: ["13"],
    validate: isCnp,
    alone: "formatted",
  },
  examples: {
    match: [
      "CNP «5710701531277»",
      "codul numeric personal «6301205225381»",
      "my Romanian CNP is «5700325535767»",
    ],
    ignore: ["pedido 9420824866529", "order 6348137007311 was delivered", "protocolo 6000227151861366"],
  },
});
