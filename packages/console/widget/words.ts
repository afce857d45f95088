export type Language = "pt-BR" | "en" | "es";

/** Everything a visitor reads that the desk has not written itself. */
export const words = {
  "pt-BR": {
    open: "Abrir o chat",
    close: "Fechar o chat",
    unreadOne: "mensagem nova",
    unread: "mensagens novas",
    write: "Escreva aqui",
    send: "Enviar",
    messages: "Mensagens",
    you: "Você",
    agent: "Atendimento",
    sending: "Enviando…",
    waiting: "Sem conexão. A mensagem sai assim que ela voltar.",
    slow: "Muitas mensagens seguidas. Esta sai em instantes.",
    failed: "Não foi enviada.",
    retry: "Tentar de novo",
    lost: "Sem conexão. Tentando de novo…",
    never: "Nunca pediremos sua senha nem códigos.",
    end: "Encerrar e apagar deste aparelho",
    endSure: "Apagar esta conversa deste aparelho?",
    yes: "Apagar",
    no: "Voltar",
    unavailable: "O chat não está disponível agora.",
  },
  en: {
    open: "Open the chat",
    close: "Close the chat",
    unreadOne: "new message",
    unread: "new messages",
    write: "Write here",
    send: "Send",
    messages: "Messages",
    you: "You",
    agent: "Support",
    sending: "Sending…",
    waiting: "No connection. The message leaves as soon as it is back.",
    slow: "Many messages in a row. This one leaves in a moment.",
    failed: "It was not sent.",
    retry: "Try again",
    lost: "No connection. Trying again…",
    never: "We will never ask for your password or codes.",
    end: "End and erase from this device",
    endSure: "Erase this conversation from this device?",
    yes: "Erase",
    no: "Back",
    unavailable: "The chat is not available right now.",
  },
  es: {
    open: "Abrir el chat",
    close: "Cerrar el chat",
    unreadOne: "mensaje nuevo",
    unread: "mensajes nuevos",
    write: "Escriba aquí",
    send: "Enviar",
    messages: "Mensajes",
    you: "Usted",
    agent: "Atención",
    sending: "Enviando…",
    waiting: "Sin conexión. El mensaje saldrá en cuanto vuelva.",
    slow: "Muchos mensajes seguidos. Este saldrá en un momento.",
    failed: "No se envió.",
    retry: "Intentar de nuevo",
    lost: "Sin conexión. Intentando de nuevo…",
    never: "Nunca le pediremos su contraseña ni códigos.",
    end: "Terminar y borrar de este dispositivo",
    endSure: "¿Borrar esta conversación de este dispositivo?",
    yes: "Borrar",
    no: "Volver",
    unavailable: "El chat no está disponible ahora.",
  },
} as const satisfies Record<Language, Record<string, string>>;

export type Words = (typeof words)[Language];

/** The page's own choice, else what the browser prefers; English when none is ours. */
export function languageOf(wanted: string | undefined, preferred: readonly string[]): Language {
  for (const tag of [wanted ?? "", ...preferred]) {
    const primary = tag.toLowerCase().split("-")[0];
    if (primary === "pt") return "pt-BR";
    if (primary === "en" || primary === "es") return primary;
  }
  return "en";
}
