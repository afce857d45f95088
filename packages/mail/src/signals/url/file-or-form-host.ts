import { defineSignal } from "../define-signal.ts";

export const fileOrFormHost = defineSignal({
  id: "url/file-or-form-host",
  strength: "medium",
  description: "A link to a file or form that anybody can publish, beside an account or payment pretext.",
  texts: {
    "pt-BR": "O link leva a um arquivo ou formulário público ({domain}), comum em golpes.",
    en: "The link leads to a public file or form ({domain}), common in scams.",
    es: "El enlace lleva a un archivo o formulario público ({domain}), común en estafas.",
  },
});
