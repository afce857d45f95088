import { defineMessages } from "../../lib/i18n/messages.ts";

export const demoMessages = defineMessages({
  title: { "pt-BR": "Conheça o Atalaia", en: "Meet Atalaia", es: "Conozca Atalaia" },
  lead: {
    "pt-BR":
      "Uma semana inventada na central da loja Casa Azul. Pessoas e mensagens não existem, e nada sai deste computador.",
    en: "An invented week at the support desk of the shop Casa Azul. Nobody in it exists, and nothing leaves this computer.",
    es: "Una semana inventada en el centro de atención de la tienda Casa Azul. Nadie existe y nada sale de este equipo.",
  },
  enterAs: { "pt-BR": "Entrar como", en: "Enter as", es: "Entrar como" },
  banner: {
    "pt-BR": "Demonstração: pessoas e mensagens inventadas. Nada sai daqui.",
    en: "Demonstration: invented people and messages. Nothing leaves it.",
    es: "Demostración: personas y mensajes inventados. Nada sale de aquí.",
  },
  show: { "pt-BR": "Por onde começar", en: "Where to start", es: "Por dónde empezar" },
  hide: { "pt-BR": "Entendi", en: "Got it", es: "Entendido" },
  guideTitle: {
    "pt-BR": "Três coisas para ver em dois minutos",
    en: "Three things to see in two minutes",
    es: "Tres cosas que ver en dos minutos",
  },
  guideWatch: {
    "pt-BR":
      "Abra a conversa “Esqueci a minha senha…”, em “Precisam de atenção”. A frase diz o que preocupa, as palavras marcadas mostram onde, e dados pessoais já viraram etiquetas.",
    en: "Open “Esqueci a minha senha…” (I forgot my password) under “Need attention”. A sentence says what to worry about, the marked words show where, and personal data has already become tokens.",
    es: "Abra «Esqueci a minha senha…» (Olvidé mi contraseña) en «Requieren atención». Una frase dice qué preocupa, las palabras marcadas muestran dónde, y los datos personales ya son etiquetas.",
  },
  guideHold: {
    "pt-BR":
      "Em “Retidas” estão o boleto falso e o falso pedido da diretora. Ninguém os abre sem que a liderança libere, com motivo.",
    en: "Under “Held” are the fake bill and the fake request from the CEO. Nobody opens them until a lead releases them and says why.",
    es: "En «Retenidos» están la factura falsa y la falsa orden de la directora. Nadie los abre hasta que coordinación los libere y diga por qué.",
  },
  guideStop: {
    "pt-BR":
      "Responda a alguém com o número de cartão {card}: o envio para antes de sair, e você vê a forma segura.",
    en: "Answer somebody with the card number {card}: it is stopped before it leaves, and you are shown the safe way.",
    es: "Responda a alguien con el número de tarjeta {card}: se detiene antes de salir y se le muestra la forma segura.",
  },
  guideRoles: {
    "pt-BR": "Para ver a central como outra pessoa, saia e escolha de novo.",
    en: "To see the desk as somebody else, sign out and choose again.",
    es: "Para ver el centro como otra persona, cierre la sesión y elija de nuevo.",
  },
});
