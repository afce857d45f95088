import { defineMessages } from "../lib/i18n/messages.ts";

export const recoveryCodesMessages = defineMessages({
  heading: {
    "pt-BR": "Códigos de recuperação do Atalaia para {account}. Cada um vale uma vez.",
    en: "Atalaia recovery codes for {account}. Each works once.",
    es: "Códigos de recuperación de Atalaia para {account}. Cada uno sirve una vez.",
  },
  once: {
    "pt-BR": "Estes códigos aparecem só agora. Guarde em papel ou no cofre de senhas, não neste computador.",
    en: "These codes are shown only now. Keep them on paper or in a password vault, not on this computer.",
    es: "Estos códigos se muestran solo ahora. Guárdelos en papel o en un gestor de contraseñas, no en este dispositivo.",
  },
  print: { "pt-BR": "Imprimir", en: "Print", es: "Imprimir" },
  save: { "pt-BR": "Baixar", en: "Download", es: "Descargar" },
  fileName: {
    "pt-BR": "atalaia-codigos-de-recuperacao.txt",
    en: "atalaia-recovery-codes.txt",
    es: "atalaia-codigos-de-recuperacion.txt",
  },
});
