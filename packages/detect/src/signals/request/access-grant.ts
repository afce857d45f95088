import { defineSignal } from "../define-signal.ts";

export const accessGrant = defineSignal({
  kind: "text",
  id: "request/access-grant",
  strength: "medium",
  action: "access-grant",
  advice: "second-person",
  description: "Asks for a user or more rights for somebody.",
  texts: {
    "pt-BR": "Pede a criação de um usuário ou mais permissões para alguém.",
    en: "Asks for a user or more rights for somebody.",
    es: "Pide crear un usuario o dar más permisos a alguien.",
  },
  rules: [
    "create ~7 admin|login !how-to",
    "admin & create|give|password",
    "give >10 password|login & here|pivot & create|admin",
  ],
  examples: {
    "pt-BR": {
      match: ["«Criem um usuário administrador» para a consultora nova"],
      ignore: ["Qual é o procedimento para solicitar acesso?"],
    },
    en: {
      match: ["Can you «set up an admin login» for our contractor?"],
      ignore: ["What is the process for requesting access?"],
    },
    es: {
      match: ["¿«Me crean un usuario administrador» para el consultor?"],
      ignore: ["¿Cuál es el procedimiento para pedir acceso?"],
    },
  },
});
