import { defineFileSignal } from "../define-file-signal.ts";

export const embeddedObject = defineFileSignal({
  id: "attachment/embedded-object",
  strength: "medium",
  holds: false,
  description: "An OLE object inside a document.",
  texts: {
    "pt-BR": "O documento traz um objeto embutido.",
    en: "The document carries an embedded object.",
    es: "El documento lleva un objeto incrustado.",
  },
});
