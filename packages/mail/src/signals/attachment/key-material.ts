import { defineFileSignal } from "../define-file-signal.ts";

export const keyMaterial = defineFileSignal({
  id: "attachment/key-material",
  strength: "weak",
  holds: false,
  description: "Private keys, key stores, environment files or password stores sent by a customer.",
  texts: {
    "pt-BR": "O arquivo traz chaves ou senhas: precisa ser tarjado.",
    en: "The file holds keys or passwords: it must be redacted.",
    es: "El archivo contiene claves o contraseñas: hay que tacharlo.",
  },
});
