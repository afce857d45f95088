import { defineSignal } from "../define-signal.ts";

export const remoteAccess = defineSignal({
  kind: "text",
  id: "request/remote-access",
  strength: "strong",
  action: "access-grant",
  advice: "do-not-install",
  description:
    "Wants a remote-control program installed, its number read out, or commands typed: then the machine is theirs.",
  texts: {
    "pt-BR": "Quer que você instale um programa de acesso remoto ou digite comandos.",
    en: "Wants you to install a remote-control program or to type commands.",
    es: "Quiere que instale un programa de control remoto o teclee comandos.",
  },
  rules: [
    "install ~14 remote-tool",
    "remote-tool & give|read-aloud|self-intro !!victim !!how-to",
    "command & give|enter|read-aloud|device|fear|want",
    "install|enter|click & give|read-aloud >8 figures|code & tech-role|device",
  ],
  examples: {
    "pt-BR": {
      match: ["«Baixa o AnyDesk» e «me passa» o número que aparece"],
      ignore: ["O AnyDesk estava na máquina velha."],
    },
    en: {
      match: ["Please «download TeamViewer» and «tell me the session number»"],
      ignore: ["TeamViewer was on my old machine."],
    },
    es: {
      match: ["«Descargue AnyDesk» y «dígame el número» que «le» sale"],
      ignore: ["El AnyDesk lo tenía en la máquina vieja."],
    },
  },
});
