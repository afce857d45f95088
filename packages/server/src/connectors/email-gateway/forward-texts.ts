import type { Language } from "@atalaia/detect";

export type BannerKind = "clear" | "caution" | "danger" | "incomplete";

interface ForwardTexts {
  readonly banner: Readonly<Record<BannerKind, string>>;
  readonly why: string;
  readonly heldFiles: string;
  readonly noSubject: string;
  /** Where to find the untouched message. */
  readonly original: string;
  /** Between the sender's name and ours in the From field. */
  readonly via: string;
}

export const forwardTexts: Readonly<Record<Language, ForwardTexts>> = {
  "pt-BR": {
    banner: {
      clear: "A Atalaia leu esta mensagem e não encontrou sinal de golpe. Dados sensíveis foram ocultados.",
      caution:
        "ATENÇÃO: esta mensagem tem sinais de golpe. Confirme o pedido por um canal que você já conhece antes de atender.",
      danger:
        "PERIGO: esta mensagem tem sinais fortes de golpe. Não abra links nem anexos e não atenda ao pedido.",
      incomplete: "A Atalaia não conseguiu examinar esta mensagem por inteiro. Não a considere segura.",
    },
    why: "Sinais",
    heldFiles: "Anexos retidos",
    noSubject: "(sem assunto)",
    original: "O original está guardado na Atalaia, na conversa",
    via: "via",
  },
  en: {
    banner: {
      clear: "Atalaia read this message and found no sign of fraud. Sensitive data has been hidden.",
      caution:
        "CAUTION: this message shows signs of fraud. Confirm the request through a channel you already know before you act on it.",
      danger:
        "DANGER: this message shows strong signs of fraud. Do not open links or attachments, and do not do what it asks.",
      incomplete: "Atalaia could not examine all of this message. Do not treat it as safe.",
    },
    why: "Signals",
    heldFiles: "Attachments held back",
    noSubject: "(no subject)",
    original: "The original is kept in Atalaia, in conversation",
    via: "via",
  },
  es: {
    banner: {
      clear:
        "Atalaia ha leído este mensaje y no ha encontrado indicios de fraude. Se han ocultado los datos sensibles.",
      caution:
        "ATENCIÓN: este mensaje presenta indicios de fraude. Confirme la petición por un canal que ya conozca antes de atenderla.",
      danger:
        "PELIGRO: este mensaje presenta indicios claros de fraude. No abra enlaces ni adjuntos y no haga lo que pide.",
      incomplete: "Atalaia no ha podido examinar este mensaje por completo. No lo dé por seguro.",
    },
    why: "Indicios",
    heldFiles: "Adjuntos retenidos",
    noSubject: "(sin asunto)",
    original: "El original se conserva en Atalaia, en la conversación",
    via: "por medio de",
  },
};
