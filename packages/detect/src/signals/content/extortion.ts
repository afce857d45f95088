import { defineSignal } from "../define-signal.ts";

export const extortion = defineSignal({
  kind: "text",
  id: "content/extortion",
  strength: "strong",
  advice: "contain",
  description: "Threatens to publish data or pictures unless paid.",
  texts: {
    "pt-BR": "Ameaça publicar dados ou imagens se não for pago.",
    en: "Threatens to publish data or pictures unless paid.",
    es: "Amenaza con publicar datos o imágenes si no se paga.",
  },
  rules: [
    "leak & crypto|pay & deadline|secrecy|crypto|amount",
    "recorded-you & crypto|pay|deadline",
    "leak ~8 crypto",
  ],
  examples: {
    "pt-BR": {
      match: ["«Copiamos a base de clientes: transfiram 2 bitcoins» «até sexta»"],
      ignore: ["A base de dados está lenta hoje."],
    },
    en: {
      match: ["We have «exfiltrated your ticket database, pay 3 BTC» «by Friday»"],
      ignore: ["The customer database is slow today."],
    },
    es: {
      match: ["«Tenemos toda su base de datos: paguen 3 BTC» «antes del viernes»"],
      ignore: ["La base de datos va lenta hoy."],
    },
  },
});
