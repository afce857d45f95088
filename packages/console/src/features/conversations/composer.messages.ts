import { defineMessages } from "../../lib/i18n/messages.ts";

export const composerMessages = defineMessages({
  composer: { "pt-BR": "Escrever", en: "Write", es: "Escribir" },
  reply: { "pt-BR": "Resposta", en: "Reply", es: "Respuesta" },
  note: { "pt-BR": "Nota interna", en: "Internal note", es: "Nota interna" },
  replyHint: {
    "pt-BR": "Escreva ao cliente. “/” abre as respostas prontas.",
    en: "Write to the customer. “/” opens the macros.",
    es: "Escriba al cliente. “/” abre las respuestas guardadas.",
  },
  noteHint: {
    "pt-BR": "Só a equipe lê. Dados pessoais viram marcas.",
    en: "Only the team reads it. Personal data becomes tokens.",
    es: "Solo la lee el equipo. Los datos personales se vuelven marcas.",
  },
  send: { "pt-BR": "Enviar", en: "Send", es: "Enviar" },
  keep: { "pt-BR": "Guardar nota", en: "Keep note", es: "Guardar nota" },
  sent: { "pt-BR": "Resposta enviada.", en: "Reply sent.", es: "Respuesta enviada." },
  kept: { "pt-BR": "Nota guardada.", en: "Note kept.", es: "Nota guardada." },
  watching: {
    "pt-BR": "Nada nesta resposta precisa ficar aqui dentro.",
    en: "Nothing in this reply has to stay inside.",
    es: "Nada en esta respuesta debe quedarse dentro.",
  },
  checking: { "pt-BR": "Conferindo…", en: "Checking…", es: "Comprobando…" },
  blocked: {
    "pt-BR": { one: "{count} coisa não pode sair daqui", other: "{count} coisas não podem sair daqui" },
    en: { one: "{count} thing must not leave", other: "{count} things must not leave" },
    es: { one: "{count} cosa no debe salir", other: "{count} cosas no deben salir" },
  },
  noReply: {
    "pt-BR": "Nesta caixa de entrada não há por onde responder. Notas, sim.",
    en: "This inbox has no way to reply. Notes are possible.",
    es: "Esta bandeja no tiene por dónde responder. Las notas, sí.",
  },
  identifier: {
    "pt-BR": "Um número inteiro assim ({kind}) basta para se passar por alguém.",
    en: "A whole number like this ({kind}) is enough to pose as somebody.",
    es: "Un número completo así ({kind}) basta para hacerse pasar por alguien.",
  },
  secret: {
    "pt-BR": "Um segredo ({kind}) não viaja em mensagem: fica copiado em toda parte.",
    en: "A secret ({kind}) does not travel in a message: it stays copied everywhere.",
    es: "Un secreto ({kind}) no viaja en un mensaje: queda copiado en todas partes.",
  },
  code: {
    "pt-BR": "Quem recebe este código entra no lugar do dono. Ele chega só ao aparelho do cliente.",
    en: "Whoever gets this code gets in. It belongs on the customer's own device only.",
    es: "Quien recibe este código entra en lugar del titular. Llega solo al dispositivo del cliente.",
  },
  "credential-request": {
    "pt-BR": "Pedir senha ou código ensina o cliente a obedecer a golpistas.",
    en: "Asking for a password or code teaches customers to obey thieves.",
    es: "Pedir una contraseña o un código enseña al cliente a obedecer a estafadores.",
  },
  mask: { "pt-BR": "Deixar só os 4 últimos", en: "Leave the last 4", es: "Dejar los 4 últimos" },
  name: { "pt-BR": "Trocar por “{words}”", en: "Replace by “{words}”", es: "Cambiar por “{words}”" },
  remove: { "pt-BR": "Retirar", en: "Remove", es: "Quitar" },
  rephrase: { "pt-BR": "Usar a frase segura", en: "Use the safe sentence", es: "Usar la frase segura" },
  safeSentence: {
    "pt-BR": "Nunca pedimos senhas nem códigos: digite-os apenas você mesmo, na página oficial.",
    en: "We never ask for passwords or codes: enter them only yourself, on our official page.",
    es: "Nunca pedimos contraseñas ni códigos: introdúzcalos solo usted, en nuestra página oficial.",
  },
  problems: { "pt-BR": "O que não pode sair", en: "What must not leave", es: "Lo que no debe salir" },
  macros: { "pt-BR": "Respostas prontas", en: "Macros", es: "Respuestas guardadas" },
  noMacros: {
    "pt-BR": "Nenhuma resposta pronta com essas letras.",
    en: "No macro with these letters.",
    es: "Ninguna respuesta guardada con esas letras.",
  },
});
