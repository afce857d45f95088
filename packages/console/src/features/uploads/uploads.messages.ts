import { defineMessages } from "../../lib/i18n/messages.ts";

export const uploadsMessages = defineMessages({
  title: { "pt-BR": "Examinar arquivos", en: "Look at files", es: "Examinar archivos" },
  lead: {
    "pt-BR": "E-mails salvos (.eml, .mbox), conversas exportadas ou um arquivo qualquer.",
    en: "Saved e-mails (.eml, .mbox), exported chats, or any single file.",
    es: "Correos guardados (.eml, .mbox), conversaciones exportadas o cualquier archivo.",
  },
  drop: { "pt-BR": "Solte arquivos aqui", en: "Drop files here", es: "Suelte archivos aquí" },
  dropNow: { "pt-BR": "Pode soltar", en: "Let go", es: "Ya puede soltar" },
  or: { "pt-BR": "ou", en: "or", es: "o" },
  choose: { "pt-BR": "Escolher arquivos", en: "Choose files", es: "Elegir archivos" },
  limit: {
    "pt-BR": "Até {size} por arquivo. Nada é aberto no seu computador.",
    en: "Up to {size} each. Nothing is opened on your computer.",
    es: "Hasta {size} por archivo. Nada se abre en su equipo.",
  },
  sending: { "pt-BR": "Enviando {name}", en: "Sending {name}", es: "Enviando {name}" },
  tooLarge: {
    "pt-BR": "{name}: grande demais.",
    en: "{name}: too large.",
    es: "{name}: demasiado grande.",
  },
  latest: { "pt-BR": "Arquivos recentes", en: "Latest files", es: "Archivos recientes" },
  none: { "pt-BR": "Nenhum arquivo ainda.", en: "No file yet.", es: "Ningún archivo todavía." },
  file: { "pt-BR": "Arquivo", en: "File", es: "Archivo" },
  kind: { "pt-BR": "Tipo", en: "Kind", es: "Tipo" },
  result: { "pt-BR": "Resultado", en: "Result", es: "Resultado" },
  when: { "pt-BR": "Quando", en: "When", es: "Cuándo" },
  eml: { "pt-BR": "e-mail", en: "e-mail", es: "correo" },
  mbox: { "pt-BR": "caixa de e-mails", en: "mailbox", es: "buzón de correos" },
  "chat-export": { "pt-BR": "conversa exportada", en: "chat export", es: "conversación exportada" },
  single: { "pt-BR": "arquivo", en: "file", es: "archivo" },
  reading: {
    "pt-BR": { one: "Lendo: {count} mensagem até aqui", other: "Lendo: {count} mensagens até aqui" },
    en: { one: "Reading: {count} message so far", other: "Reading: {count} messages so far" },
    es: { one: "Leyendo: {count} mensaje hasta ahora", other: "Leyendo: {count} mensajes hasta ahora" },
  },
  accepted: {
    "pt-BR": { one: "{count} mensagem aceita", other: "{count} mensagens aceitas" },
    en: { one: "{count} message accepted", other: "{count} messages accepted" },
    es: { one: "{count} mensaje aceptado", other: "{count} mensajes aceptados" },
  },
  refused: {
    "pt-BR": { one: "{count} recusada", other: "{count} recusadas" },
    en: { one: "{count} refused", other: "{count} refused" },
    es: { one: "{count} rechazado", other: "{count} rechazados" },
  },
  refusedWhy: { "pt-BR": "Nº {number}: {code}", en: "No. {number}: {code}", es: "N.º {number}: {code}" },
  failed: { "pt-BR": "Não pôde ser lido", en: "Could not be read", es: "No se pudo leer" },
  empty: {
    "pt-BR": "Não há mensagens neste arquivo",
    en: "There are no messages in this file",
    es: "No hay mensajes en este archivo",
  },
  open: {
    "pt-BR": { one: "Abrir a conversa", other: "Abrir a primeira de {count} conversas" },
    en: { one: "Open the conversation", other: "Open the first of {count} conversations" },
    es: { one: "Abrir la conversación", other: "Abrir la primera de {count} conversaciones" },
  },
});
