import { defineFileSignal } from "../define-file-signal.ts";

export const diskImage = defineFileSignal({
  id: "attachment/disk-image",
  strength: "strong",
  holds: true,
  description: "A disk image; programs inside escape the warning that downloaded files get.",
  texts: {
    "pt-BR": "É uma imagem de disco ({kind}), usada para passar programas sem o aviso do sistema.",
    en: "It is a disk image ({kind}), used to bring programs past the system's warning.",
    es: "Es una imagen de disco ({kind}), usada para colar programas sin el aviso del sistema.",
  },
});
