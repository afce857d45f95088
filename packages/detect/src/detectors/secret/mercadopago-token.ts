import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const mercadopagoToken = defineDetector({
  id: "secret/mercadopago-token",
  type: "api-key",
  title: "Mercado Pago token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://www.mercadopago.com.br/developers"],
  rule: {
    kind: "token",
    prefixes: ["APP_USR-", "TEST-"],
    charset: "0-9a-zA-Z-",
    minimum: 36,
    maximum: 90,
  },
  examples: {
    match: [
      `«${sample("APP_USR-", 37)}»`,
      `segue o acesso: «${sample("TEST-", 37)}», obrigado`,
      `valor="«${sample("APP_USR-", 37)}»"`,
    ],
    ignore: [
      `it begins with APP_USR- and then stops`,
      `corto ${sample("APP_USR-", 6)} fin`,
      `sem nada APP aqui`,
    ],
  },
});
