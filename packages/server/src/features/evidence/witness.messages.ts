/** The mail that a mailbox witness gets: it is kept, not answered. */
export const checkpointMail = {
  subject: {
    "pt-BR": "Registro de evidências: {entries} entradas",
    en: "Evidence log: {entries} entries",
    es: "Registro de evidencias: {entries} entradas",
  },
  text: {
    "pt-BR":
      "Este é o estado assinado do registro de evidências de {desk}.\n\nGuarde esta mensagem. Quem tiver uma cópia pode provar, a qualquer momento, que nada do que já estava no registro foi alterado ou removido depois.\n\nNão é preciso responder.\n\n{checkpoint}",
    en: "This is the signed state of the evidence log of {desk}.\n\nKeep this message. Whoever has a copy can prove at any time that nothing that was in the log by now has been changed or taken out since.\n\nThere is no need to answer.\n\n{checkpoint}",
    es: "Este es el estado firmado del registro de evidencias de {desk}.\n\nGuarde este mensaje. Quien tenga una copia puede probar en cualquier momento que nada de lo que ya estaba en el registro se cambió o se quitó después.\n\nNo hace falta responder.\n\n{checkpoint}",
  },
} as const;
