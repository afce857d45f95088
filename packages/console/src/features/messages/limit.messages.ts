import { defineMessages } from "../../lib/i18n/messages.ts";

/** What stopped a look, by the code of the limit. */
export const limitMessages = defineMessages({
  "text-length": {
    "pt-BR": "o texto é longo demais",
    en: "the text is too long",
    es: "el texto es demasiado largo",
  },
  findings: {
    "pt-BR": "há dados protegidos demais",
    en: "it holds too many protected values",
    es: "contiene demasiados datos protegidos",
  },
  "message-bytes": {
    "pt-BR": "a mensagem é grande demais",
    en: "the message is too large",
    es: "el mensaje es demasiado grande",
  },
  links: { "pt-BR": "há links demais", en: "it has too many links", es: "tiene demasiados enlaces" },
  parts: { "pt-BR": "há partes demais", en: "it has too many parts", es: "tiene demasiadas partes" },
  depth: {
    "pt-BR": "há partes dentro de partes demais",
    en: "its parts are nested too deeply",
    es: "sus partes están anidadas en exceso",
  },
  authentication: {
    "pt-BR": "o remetente não pôde ser conferido",
    en: "the sender could not be checked",
    es: "no se pudo comprobar el remitente",
  },
  "header-lines": {
    "pt-BR": "o cabeçalho é grande demais",
    en: "its header is too large",
    es: "su encabezado es demasiado grande",
  },
  signatures: {
    "pt-BR": "há assinaturas demais",
    en: "it carries too many signatures",
    es: "lleva demasiadas firmas",
  },
  encrypted: {
    "pt-BR": "há um arquivo cifrado",
    en: "a file is encrypted",
    es: "un archivo está cifrado",
  },
  timeout: {
    "pt-BR": "a análise levou tempo demais",
    en: "the look took too long",
    es: "el análisis tardó demasiado",
  },
});
