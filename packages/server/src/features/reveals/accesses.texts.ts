import type { Language } from "@atalaia/contract";

/** What customers call that which is no field of the desk's own. */
export const fieldNames: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  name: { "pt-BR": "Nome", en: "Name", es: "Nombre" },
  email: { "pt-BR": "E-mail", en: "E-mail address", es: "Correo electrónico" },
  phone: { "pt-BR": "Telefone", en: "Telephone number", es: "Teléfono" },
  handle: { "pt-BR": "Perfil em rede social", en: "Social profile", es: "Perfil en redes sociales" },
  visitor: { "pt-BR": "Visita ao site", en: "Visit to the site", es: "Visita al sitio" },
};

/** Something the customer had written in a message, with the kind of it. */
export const tokenNames: Readonly<Record<Language, (type: string) => string>> = {
  "pt-BR": (type) => `Dado em uma mensagem (${type})`,
  en: (type) => `Something in a message (${type})`,
  es: (type) => `Dato en un mensaje (${type})`,
};
