import { defineMessages } from "../../lib/i18n/messages.ts";

export const contactsMessages = defineMessages({
  title: { "pt-BR": "Contatos", en: "Contacts", es: "Contactos" },
  lead: {
    "pt-BR": "Quem escreve para a central, por um nome curto. Nomes e endereços ficam lacrados.",
    en: "Who writes to the desk, by a short name. Names and addresses stay sealed.",
    es: "Quién escribe al centro, por un nombre corto. Nombres y direcciones quedan sellados.",
  },
  search: { "pt-BR": "Achar contato", en: "Find a contact", es: "Buscar contacto" },
  searchHint: {
    "pt-BR": "E-mail, número ou usuário exato, ou nome curto",
    en: "Exact e-mail, number or handle, or short name",
    es: "Correo, número o usuario exacto, o nombre corto",
  },
  find: { "pt-BR": "Achar", en: "Find", es: "Buscar" },
  contact: { "pt-BR": "Contato {name}", en: "Contact {name}", es: "Contacto {name}" },
  shortName: { "pt-BR": "Nome curto", en: "Short name", es: "Nombre corto" },
  points: { "pt-BR": "Alcançado por", en: "Reached by", es: "Se le alcanza por" },
  conversations: { "pt-BR": "Conversas", en: "Conversations", es: "Conversaciones" },
  lastMessage: { "pt-BR": "Última mensagem", en: "Last message", es: "Último mensaje" },
  since: { "pt-BR": "desde {date}", en: "since {date}", es: "desde {date}" },
  never: { "pt-BR": "nenhuma", en: "none", es: "ninguno" },
  none: { "pt-BR": "Ainda não há contatos", en: "No contacts yet", es: "Aún no hay contactos" },
  noneLead: {
    "pt-BR": "Cada pessoa que escrever ganha um nome curto que não muda.",
    en: "Everybody who writes gets a short name that does not change.",
    es: "Cada persona que escriba recibe un nombre corto que no cambia.",
  },
  notFound: { "pt-BR": "Ninguém com esse valor", en: "Nobody with this value", es: "Nadie con ese valor" },
  notFoundLead: {
    "pt-BR": "Só o valor exato e inteiro acha alguém: o endereço completo, não uma parte.",
    en: "Only the exact, whole value finds somebody: the full address, not a part of it.",
    es: "Solo el valor exacto y completo halla a alguien: la dirección entera, no una parte.",
  },
  email: { "pt-BR": "E-mail", en: "E-mail", es: "Correo" },
  phone: { "pt-BR": "Telefone", en: "Phone", es: "Teléfono" },
  handle: { "pt-BR": "Usuário", en: "Handle", es: "Usuario" },
  visitor: { "pt-BR": "Visita do chat", en: "Chat visitor", es: "Visita del chat" },
  more: { "pt-BR": "Mostrar mais", en: "Show more", es: "Mostrar más" },
  erased: { "pt-BR": "apagado", en: "erased", es: "borrado" },
  erasedTitle: {
    "pt-BR": "Este contato foi apagado",
    en: "This contact was erased",
    es: "Este contacto fue borrado",
  },
  erasedLead: {
    "pt-BR": "A chave dos dados foi destruída; nada da pessoa pode ser lido outra vez.",
    en: "The key to the data was destroyed; nothing of the person can be read again.",
    es: "La clave de los datos fue destruida; nada de la persona puede leerse otra vez.",
  },
  erase: { "pt-BR": "Apagar contato…", en: "Erase contact…", es: "Borrar contacto…" },
  eraseTitle: {
    "pt-BR": "Apagar {name} de vez?",
    en: "Erase {name} for good?",
    es: "¿Borrar a {name} para siempre?",
  },
  eraseLead: {
    "pt-BR":
      "Textos, originais e contatos desta pessoa ficam ilegíveis, também nos backups futuros. Não há volta. Números do dia e registros de liberação continuam, sem dados dela.",
    en: "Texts, originals and contact data of this person become unreadable, in later backups too. There is no way back. Daily figures and release records stay, without their data.",
    es: "Los textos, originales y contactos de esta persona quedan ilegibles, también en respaldos futuros. No hay vuelta atrás. Las cifras del día y los registros de liberación siguen, sin sus datos.",
  },
  reason: { "pt-BR": "Por que se apaga", en: "Why it is erased", es: "Por qué se borra" },
  reasonHint: {
    "pt-BR": "Ex.: pedido da pessoa, recebido e conferido em 12/11.",
    en: "For example: the person asked for it, received and checked on 12 November.",
    es: "Por ejemplo: lo pidió la persona, recibido y comprobado el 12/11.",
  },
  reasonShort: {
    "pt-BR": "Escreva pelo menos cinco letras.",
    en: "Write at least five letters.",
    es: "Escriba al menos cinco letras.",
  },
  typeName: {
    "pt-BR": "Digite {name} para confirmar",
    en: "Type {name} to confirm",
    es: "Escriba {name} para confirmar",
  },
  typeNameWrong: {
    "pt-BR": "Não é o nome curto deste contato.",
    en: "This is not the short name of the contact.",
    es: "No es el nombre corto de este contacto.",
  },
  eraseAct: { "pt-BR": "Apagar de vez", en: "Erase for good", es: "Borrar para siempre" },
  eraseDone: { "pt-BR": "Contato apagado.", en: "Contact erased.", es: "Contacto borrado." },
  cancel: { "pt-BR": "Cancelar", en: "Cancel", es: "Cancelar" },
  back: { "pt-BR": "Todos os contatos", en: "All contacts", es: "Todos los contactos" },
});
