import type { Level } from "@atalaia/contract";
import { defineMessages, type Message } from "./i18n/messages.ts";

/** What each level means, in the words of a desk. */
export const levelMessages = defineMessages({
  V0: { "pt-BR": "nada provado", en: "nothing proven", es: "nada demostrado" },
  V1: { "pt-BR": "um contato em ficha", en: "one contact on file", es: "un contacto en ficha" },
  V2: { "pt-BR": "dois meios diferentes", en: "two different ways", es: "dos medios distintos" },
  V3: {
    "pt-BR": "chave de acesso da pessoa",
    en: "the customer's own passkey",
    es: "llave de acceso del cliente",
  },
  V4: {
    "pt-BR": "e uma segunda pessoa, com prazo",
    en: "and a second person, with a delay",
    es: "y una segunda persona, con plazo",
  },
} satisfies Record<Level, Message>);

export const ladderMessages = defineMessages({
  ladder: {
    "pt-BR": "Provado: {proven}. Exigido: {required}.",
    en: "Proven: {proven}. Required: {required}.",
    es: "Demostrado: {proven}. Exigido: {required}.",
  },
  proven: { "pt-BR": "provado", en: "proven", es: "demostrado" },
  missing: { "pt-BR": "falta", en: "missing", es: "falta" },
  blocked: {
    "pt-BR": "fora de alcance",
    en: "out of reach",
    es: "fuera de alcance",
  },
  beyond: { "pt-BR": "não exigido", en: "not asked for", es: "no exigido" },
  required: { "pt-BR": "exigido", en: "required", es: "exigido" },
  countsUntil: {
    "pt-BR": "A prova vale até {time}",
    en: "The proof counts until {time}",
    es: "La prueba vale hasta {time}",
  },
});
