import type { RequestAction } from "@atalaia/detect";
import { defineMessages, type Message } from "./i18n/messages.ts";

/** The sensitive actions a message may ask for, as a person at a desk calls them. */
export const requestMessages = defineMessages({
  "credential-reset": { "pt-BR": "nova senha", en: "password reset", es: "nueva contraseña" },
  "factor-change": {
    "pt-BR": "troca do segundo fator",
    en: "change of the second factor",
    es: "cambio del segundo factor",
  },
  "contact-change": {
    "pt-BR": "troca de e-mail ou telefone",
    en: "change of e-mail or phone",
    es: "cambio de correo o teléfono",
  },
  "money-out": {
    "pt-BR": "pagamento ou reembolso",
    en: "payment or refund",
    es: "pago o reembolso",
  },
  "data-out": { "pt-BR": "dados de um cliente", en: "a customer's data", es: "datos de un cliente" },
  "access-grant": { "pt-BR": "acesso a uma conta", en: "access to an account", es: "acceso a una cuenta" },
  "order-redirect": {
    "pt-BR": "entrega em outro endereço",
    en: "delivery to another address",
    es: "entrega en otra dirección",
  },
  "credential-solicitation": {
    "pt-BR": "uma senha ou código",
    en: "a password or code",
    es: "una contraseña o un código",
  },
} satisfies Record<RequestAction, Message>);

export function isRequestAction(action: string): action is RequestAction {
  return Object.hasOwn(requestMessages, action);
}
