import type { actionState, Level, ResponseOf, showConversationActions } from "@atalaia/contract";
import type { z } from "zod";
import { defineMessages, type Message } from "../../lib/i18n/messages.ts";

type State = z.output<typeof actionState>;
type Method = ResponseOf<typeof showConversationActions>["reachable"]["methods"][number];

export const stateMessages = defineMessages({
  open: { "pt-BR": "aberta", en: "open", es: "abierta" },
  proving: { "pt-BR": "provando", en: "proving", es: "en prueba" },
  proven: { "pt-BR": "provada", en: "proven", es: "demostrada" },
  "waiting-approval": {
    "pt-BR": "espera aprovação",
    en: "waits for approval",
    es: "espera aprobación",
  },
  "waiting-delay": { "pt-BR": "em prazo", en: "waiting time", es: "en plazo" },
  executing: { "pt-BR": "em execução", en: "being carried out", es: "en ejecución" },
  task: { "pt-BR": "tarefa", en: "task", es: "tarea" },
  executed: { "pt-BR": "executada", en: "carried out", es: "ejecutada" },
  failed: { "pt-BR": "falhou", en: "failed", es: "falló" },
  refused: { "pt-BR": "recusada", en: "refused", es: "rechazada" },
  cancelled: { "pt-BR": "cancelada", en: "cancelled", es: "cancelada" },
  expired: { "pt-BR": "vencida", en: "expired", es: "vencida" },
} satisfies Record<State, Message>);

export const methodMessages = defineMessages({
  passkey: { "pt-BR": "chave de acesso", en: "passkey", es: "llave de acceso" },
  totp: { "pt-BR": "aplicativo autenticador", en: "authenticator app", es: "aplicación de autenticación" },
  "email-code": { "pt-BR": "código por e-mail", en: "code by e-mail", es: "código por correo" },
  "sms-code": { "pt-BR": "código por SMS", en: "code by text message", es: "código por SMS" },
  "site-session": {
    "pt-BR": "sessão no site da empresa",
    en: "session on the company's site",
    es: "sesión en el sitio de la empresa",
  },
  proofing: {
    "pt-BR": "conferência de identidade",
    en: "identity check by the provider",
    es: "comprobación de identidad",
  },
} satisfies Record<Method, Message>);

/** What a customer would need to reach a level that nothing on file leads to. */
export const needMessages = defineMessages({
  V0: { "pt-BR": "nada", en: "nothing", es: "nada" },
  V1: {
    "pt-BR": "um e-mail ou telefone em ficha, vindo do cadastro da empresa",
    en: "an e-mail address or phone on file, from the company's own records",
    es: "un correo o teléfono en ficha, de los registros de la empresa",
  },
  V2: {
    "pt-BR": "dois meios diferentes em ficha, ou um meio e um autenticador",
    en: "two different ways on file, or one way and an authenticator",
    es: "dos medios distintos en ficha, o un medio y un autenticador",
  },
  V3: {
    "pt-BR": "uma chave de acesso guardada há mais tempo, ou um aplicativo autenticador e outro meio",
    en: "a passkey kept for a while, or an authenticator app and another way",
    es: "una llave de acceso guardada desde hace un tiempo, o una aplicación de autenticación y otro medio",
  },
  V4: {
    "pt-BR": "V3 da pessoa e uma segunda pessoa da equipe",
    en: "V3 of the customer and a second member of the desk",
    es: "V3 del cliente y una segunda persona del equipo",
  },
} satisfies Record<Level, Message>);

export const raiseMessages = defineMessages({
  amount: {
    "pt-BR": "o valor passa do limite",
    en: "the amount is above the limit",
    es: "el importe supera el límite",
  },
  verdict: {
    "pt-BR": "a conversa foi julgada perigosa",
    en: "the conversation was judged dangerous",
    es: "la conversación fue juzgada peligrosa",
  },
  incomplete: {
    "pt-BR": "alguma mensagem não pôde ser examinada por inteiro",
    en: "a message could not be looked at in full",
    es: "algún mensaje no pudo examinarse por completo",
  },
  "just-changed": {
    "pt-BR": "senha, fator ou contato mudou há menos de três dias",
    en: "a password, factor or contact changed less than three days ago",
    es: "una contraseña, un factor o un contacto cambió hace menos de tres días",
  },
});

export const outcomeMessages = defineMessages({
  done: { "pt-BR": "feito", en: "done", es: "hecho" },
  "not-done": { "pt-BR": "não foi possível", en: "could not be done", es: "no fue posible" },
  expired: { "pt-BR": "o tempo acabou", en: "time ran out", es: "se acabó el tiempo" },
  frozen: {
    "pt-BR": "a conversa foi congelada",
    en: "the conversation was frozen",
    es: "la conversación se congeló",
  },
  erased: { "pt-BR": "o contato foi apagado", en: "the contact was erased", es: "el contacto fue borrado" },
  "no-executor": {
    "pt-BR": "não há sistema configurado",
    en: "no system is configured",
    es: "no hay sistema configurado",
  },
  timeout: {
    "pt-BR": "o sistema não respondeu a tempo",
    en: "the system did not answer in time",
    es: "el sistema no respondió a tiempo",
  },
  "address-refused": {
    "pt-BR": "o endereço do sistema não é permitido",
    en: "the address of the system is not allowed",
    es: "la dirección del sistema no está permitida",
  },
});

export const actionsMessages = defineMessages({
  title: { "pt-BR": "Ações", en: "Actions", es: "Acciones" },
  lead: {
    "pt-BR": "O que é sensível só acontece provado, e deixa recibo.",
    en: "What is sensitive happens only when proven, and leaves a receipt.",
    es: "Lo sensible solo ocurre demostrado, y deja recibo.",
  },
  panel: { "pt-BR": "Ações sensíveis", en: "Sensitive actions", es: "Acciones sensibles" },
  viewApproval: { "pt-BR": "Para aprovar", en: "To approve", es: "Por aprobar" },
  viewTasks: { "pt-BR": "Tarefas", en: "Tasks", es: "Tareas" },
  viewOpen: { "pt-BR": "Em andamento", en: "Under way", es: "En curso" },
  viewDone: { "pt-BR": "Terminadas", en: "Ended", es: "Terminadas" },
  emptyApproval: {
    "pt-BR": "Nada espera aprovação",
    en: "Nothing waits for approval",
    es: "Nada espera aprobación",
  },
  emptyTasks: { "pt-BR": "Nenhuma tarefa", en: "No tasks", es: "Ninguna tarea" },
  emptyOpen: { "pt-BR": "Nada em andamento", en: "Nothing is under way", es: "Nada en curso" },
  emptyDone: { "pt-BR": "Nada terminou ainda", en: "Nothing has ended yet", es: "Nada ha terminado aún" },
  emptyLead: {
    "pt-BR": "Ações se abrem dentro de uma conversa, quando alguém pede algo sensível.",
    en: "Actions are opened inside a conversation, when somebody asks for something sensitive.",
    es: "Las acciones se abren dentro de una conversación, cuando alguien pide algo sensible.",
  },
  more: { "pt-BR": "Mostrar mais", en: "Show more", es: "Mostrar más" },
  openConversation: { "pt-BR": "Abrir conversa", en: "Open conversation", es: "Abrir conversación" },
  asksFor: { "pt-BR": "Pede: {actions}.", en: "Asks for: {actions}.", es: "Pide: {actions}." },
  proofFirst: {
    "pt-BR": "Peça a prova de identidade primeiro; saber dados do cadastro não prova nada.",
    en: "Ask for proof of identity first; knowing facts from the record proves nothing.",
    es: "Pida primero la prueba de identidad; conocer datos del registro no prueba nada.",
  },
  neverGive: {
    "pt-BR": "Uma senha ou código nunca se informa, com prova nenhuma.",
    en: "A password or code is never given, whatever is proven.",
    es: "Una contraseña o un código nunca se entrega, con ninguna prueba.",
  },
  showRequest: { "pt-BR": "Ver onde", en: "Show where", es: "Ver dónde" },
  recognised: { "pt-BR": "Pedido reconhecido", en: "Request recognised", es: "Solicitud reconocida" },
  which: { "pt-BR": "Qual delas?", en: "Which one?", es: "¿Cuál de ellas?" },
  verifyAnd: {
    "pt-BR": "Verificar e executar: {action}",
    en: "Verify and carry out: {action}",
    es: "Verificar y ejecutar: {action}",
  },
  carryOut: { "pt-BR": "Executar: {action}", en: "Carry out: {action}", es: "Ejecutar: {action}" },
  another: { "pt-BR": "Outra ação…", en: "Another action…", es: "Otra acción…" },
  openTitle: {
    "pt-BR": "Abrir uma ação sensível",
    en: "Open a sensitive action",
    es: "Abrir una acción sensible",
  },
  openLead: {
    "pt-BR": "A verificação começa logo depois. Nada acontece sem prova.",
    en: "The verification begins right after. Nothing happens without proof.",
    es: "La verificación empieza enseguida. Nada ocurre sin prueba.",
  },
  sensitiveAction: { "pt-BR": "Ação", en: "Action", es: "Acción" },
  forWhom: { "pt-BR": "Para quem", en: "For whom", es: "Para quién" },
  thisContact: {
    "pt-BR": "O contato desta conversa ({name})",
    en: "This conversation's contact ({name})",
    es: "El contacto de esta conversación ({name})",
  },
  otherContact: {
    "pt-BR": "Outra pessoa em ficha",
    en: "Somebody else on file",
    es: "Otra persona en ficha",
  },
  otherContactHint: {
    "pt-BR": "Quem a pessoa diz ser. Só essa pessoa em ficha poderá provar.",
    en: "Who they say they are. Only that person on file can prove it.",
    es: "Quien dice ser. Solo esa persona en ficha podrá demostrarlo.",
  },
  findContact: {
    "pt-BR": "E-mail, número ou nome curto exato",
    en: "Exact e-mail, number or short name",
    es: "Correo, número o nombre corto exacto",
  },
  find: { "pt-BR": "Achar", en: "Find", es: "Buscar" },
  nobody: { "pt-BR": "Ninguém com esse valor.", en: "Nobody with this value.", es: "Nadie con ese valor." },
  notChosen: {
    "pt-BR": "Ache e escolha a pessoa.",
    en: "Find the person and choose them.",
    es: "Busque y elija a la persona.",
  },
  needed: { "pt-BR": "Preencha este campo.", en: "Fill in this field.", es: "Complete este campo." },
  amountHint: {
    "pt-BR": "Só números, como 1234,50.",
    en: "Figures only, such as 1234.50.",
    es: "Solo cifras, como 1234,50.",
  },
  reachOnly: {
    "pt-BR": "Esta pessoa só chega a {level}. Para {required} falta: {need}.",
    en: "This customer can only reach {level}. For {required} it needs: {need}.",
    es: "Este cliente solo llega a {level}. Para {required} falta: {need}.",
  },
  reachWay: {
    "pt-BR": "Ao se provar até {level}, pode guardar uma chave de acesso; ela vale depois da carência.",
    en: "Having proven {level}, they can keep a passkey; it counts after the cooling-off.",
    es: "Al demostrar hasta {level}, puede guardar una llave de acceso; vale tras la carencia.",
  },
  reachMethods: {
    "pt-BR": "Pode provar com: {methods}.",
    en: "Can prove with: {methods}.",
    es: "Puede demostrar con: {methods}.",
  },
  reachNothing: {
    "pt-BR": "Não há nada em ficha com que esta pessoa possa provar.",
    en: "Nothing on file lets this customer prove anything.",
    es: "No hay nada en ficha con que este cliente pueda demostrar.",
  },
  raised: {
    "pt-BR": "Exige mais porque {reasons}.",
    en: "Asks for more because {reasons}.",
    es: "Exige más porque {reasons}.",
  },
  forContact: { "pt-BR": "para o contato {name}", en: "for contact {name}", es: "para el contacto {name}" },
  openedBy: { "pt-BR": "aberta por {name}", en: "opened by {name}", es: "abierta por {name}" },
  moreActs: { "pt-BR": "Mais sobre esta ação", en: "More about this action", es: "Más sobre esta acción" },
  save: { "pt-BR": "Salvar", en: "Save", es: "Guardar" },
  cancel: { "pt-BR": "Cancelar", en: "Cancel", es: "Cancelar" },
  saveAndVerify: { "pt-BR": "Salvar e verificar", en: "Save and verify", es: "Guardar y verificar" },
  changeParameters: { "pt-BR": "Mudar os dados…", en: "Change the details…", es: "Cambiar los datos…" },
  changeTitle: {
    "pt-BR": "Mudar os dados da ação",
    en: "Change the details of the action",
    es: "Cambiar los datos de la acción",
  },
  changeLead: {
    "pt-BR": "O que já foi provado deixa de valer: a prova é desta ação, com estes dados.",
    en: "What was proven no longer counts: the proof is for this action with these details.",
    es: "Lo ya demostrado deja de valer: la prueba es de esta acción con estos datos.",
  },
  changeKept: {
    "pt-BR": "Deixe vazio o que fica como está.",
    en: "Leave empty what stays as it is.",
    es: "Deje vacío lo que queda como está.",
  },
  refuse: { "pt-BR": "Recusar…", en: "Refuse…", es: "Rechazar…" },
  refuseTitle: { "pt-BR": "Recusar esta ação?", en: "Refuse this action?", es: "¿Rechazar esta acción?" },
  refuseLead: {
    "pt-BR": "Ela termina sem acontecer nada. O motivo fica registrado.",
    en: "It ends and nothing happens. The reason is recorded.",
    es: "Termina sin que ocurra nada. El motivo queda registrado.",
  },
  refuseAct: { "pt-BR": "Recusar", en: "Refuse", es: "Rechazar" },
  reason: { "pt-BR": "Motivo", en: "Reason", es: "Motivo" },
  reasonShort: {
    "pt-BR": "Escreva pelo menos {least} letras.",
    en: "Write at least {least} letters.",
    es: "Escriba al menos {least} letras.",
  },
  frozenTitle: {
    "pt-BR": "Congelada desde {time}",
    en: "Frozen since {time}",
    es: "Congelada desde {time}",
  },
  frozenLead: {
    "pt-BR":
      "Alguém em ficha disse: não fui eu. Nada sensível acontece aqui. Fale com a pessoa por um contato em ficha.",
    en: "Somebody on file said: it was not me. Nothing sensitive happens here. Reach the person by a contact on file.",
    es: "Alguien en ficha dijo: no fui yo. Nada sensible ocurre aquí. Hable con la persona por un contacto en ficha.",
  },
  frozenAsk: {
    "pt-BR": "A liderança pode levantar.",
    en: "A lead can lift it.",
    es: "La coordinación puede levantarlo.",
  },
  unfreeze: { "pt-BR": "Levantar…", en: "Lift…", es: "Levantar…" },
  unfreezeTitle: {
    "pt-BR": "Descongelar a conversa?",
    en: "Lift the freeze?",
    es: "¿Descongelar la conversación?",
  },
  unfreezeLead: {
    "pt-BR":
      "Só depois de ouvir a pessoa verdadeira por um contato em ficha. O que estava provado continua sem valer.",
    en: "Only after the true customer was heard by a contact on file. What was proven stays void.",
    es: "Solo después de oír al cliente verdadero por un contacto en ficha. Lo demostrado sigue sin valer.",
  },
  unfreezeAct: { "pt-BR": "Descongelar", en: "Lift the freeze", es: "Descongelar" },
  allActions: { "pt-BR": "Anteriores: {count}", en: "Earlier: {count}", es: "Anteriores: {count}" },
  nextStep: {
    "pt-BR": "Próximo passo da ação",
    en: "Next step of the action",
    es: "Siguiente paso de la acción",
  },
  groupActions: { "pt-BR": "Ações sensíveis", en: "Sensitive actions", es: "Acciones sensibles" },
});

export const stepMessages = defineMessages({
  verify: { "pt-BR": "Verificar agora", en: "Verify now", es: "Verificar ahora" },
  verifyAgain: { "pt-BR": "Verificar de novo", en: "Verify again", es: "Verificar de nuevo" },
  say: { "pt-BR": "Diga assim", en: "Say this", es: "Diga así" },
  sayWords: {
    "pt-BR": "“Abra {page} no seu navegador e digite {code}. Eu nunca vou pedir um código a você.”",
    en: "“Open {page} in your browser and type {code}. I will never ask you for a code.”",
    es: "“Abra {page} en su navegador y escriba {code}. Yo nunca le pediré un código.”",
  },
  code: { "pt-BR": "Código para dizer", en: "Code to say", es: "Código para decir" },
  codeLeft: { "pt-BR": "vale por {time}", en: "good for {time}", es: "vale {time}" },
  codeOver: { "pt-BR": "venceu", en: "ran out", es: "venció" },
  triesLeft: {
    "pt-BR": {
      one: "resta {count} tentativa",
      other: "restam {count} tentativas",
    },
    en: { one: "{count} try left", other: "{count} tries left" },
    es: { one: "queda {count} intento", other: "quedan {count} intentos" },
  },
  copyCode: { "pt-BR": "Copiar código", en: "Copy code", es: "Copiar código" },
  sendLink: {
    "pt-BR": "Mandar o link na conversa",
    en: "Send the link in the conversation",
    es: "Enviar el enlace en la conversación",
  },
  linkSent: {
    "pt-BR": "Link enviado na conversa.",
    en: "Link sent in the conversation.",
    es: "Enlace enviado en la conversación.",
  },
  linkText: {
    "pt-BR":
      "Para confirmar que você fez este pedido, abra esta página: {link} Ela mostra quem está atendendo e o que foi pedido. Os seis números que ela pede vêm de mim, em separado.",
    en: "To confirm that you asked for this, open this page: {link} It shows who is helping you and what was asked for. The six digits it asks for come from me, separately.",
    es: "Para confirmar que usted hizo esta solicitud, abra esta página: {link} Muestra quién le atiende y qué se pidió. Los seis números que pide se los doy yo, aparte.",
  },
  stopVerification: { "pt-BR": "Interromper", en: "Stop", es: "Detener" },
  progress: {
    "pt-BR": "Andamento da verificação",
    en: "Progress of the verification",
    es: "Avance de la verificación",
  },
  stepCode: { "pt-BR": "Código com você", en: "You have the code", es: "Usted tiene el código" },
  stepCodeOther: {
    "pt-BR": "Código com outra pessoa da equipe",
    en: "Another member has the code",
    es: "Otra persona del equipo tiene el código",
  },
  stepJoined: { "pt-BR": "Cliente na página", en: "Customer is on the page", es: "Cliente en la página" },
  stepProved: { "pt-BR": "Provado", en: "Proved", es: "Demostrado" },
  stepProvedBy: { "pt-BR": "Provado: {methods}", en: "Proved: {methods}", es: "Demostrado: {methods}" },
  stepConfirmed: { "pt-BR": "Confirmou a ação", en: "Confirmed the action", es: "Confirmó la acción" },
  otherHasCode: {
    "pt-BR":
      "Quem começou a verificação tem o código. Se precisar, comece de novo: o código anterior deixa de valer.",
    en: "Whoever began the verification has the code. If you need to, begin again: the earlier code no longer counts.",
    es: "Quien empezó la verificación tiene el código. Si hace falta, empiece de nuevo: el anterior deja de valer.",
  },
  customerWorks: {
    "pt-BR": "A pessoa está na página e vê seu nome e esta ação. Espere; nada a fazer aqui.",
    en: "The customer is on the page and sees your name and this action. Wait; there is nothing to do here.",
    es: "El cliente está en la página y ve su nombre y esta acción. Espere; aquí no hay nada que hacer.",
  },
  failed: {
    "pt-BR": "A verificação falhou: tentativas demais.",
    en: "The verification failed: too many wrong tries.",
    es: "La verificación falló: demasiados intentos.",
  },
  expired: {
    "pt-BR": "O código venceu sem ser usado.",
    en: "The code ran out unused.",
    es: "El código venció sin usarse.",
  },
  cancelled: {
    "pt-BR": "A verificação foi interrompida.",
    en: "The verification was stopped.",
    es: "La verificación se detuvo.",
  },
  disowned: {
    "pt-BR": "Alguém em ficha disse que não pediu isto.",
    en: "Somebody on file said they did not ask for this.",
    es: "Alguien en ficha dijo que no pidió esto.",
  },
  passedOld: {
    "pt-BR": "O que foi provado antes não vale mais para esta ação.",
    en: "What was proven before no longer counts for this action.",
    es: "Lo demostrado antes ya no vale para esta acción.",
  },
  ready: {
    "pt-BR": "Tudo provado. Falta só você.",
    en: "Everything is proven. Only you are missing.",
    es: "Todo demostrado. Solo falta usted.",
  },
  readyPasskey: {
    "pt-BR": "Sua chave de acesso assina exatamente esta ação.",
    en: "Your passkey signs exactly this action.",
    es: "Su llave de acceso firma exactamente esta acción.",
  },
  waitsApproval: {
    "pt-BR": "Provado. Agora outra pessoa da liderança aprova; ela já vê o pedido em Ações.",
    en: "Proven. Now another lead approves; they see it under Actions already.",
    es: "Demostrado. Ahora aprueba otra persona de la coordinación; ya lo ve en Acciones.",
  },
  approve: { "pt-BR": "Aprovar: {action}", en: "Approve: {action}", es: "Aprobar: {action}" },
  approveLead: {
    "pt-BR": "{name} pede sua aprovação. Você assina exatamente esta ação.",
    en: "{name} asks for your approval. You sign exactly this action.",
    es: "{name} pide su aprobación. Usted firma exactamente esta acción.",
  },
  approved: { "pt-BR": "Ação aprovada.", en: "Action approved.", es: "Acción aprobada." },
  approvedBy: { "pt-BR": "aprovada por {name}", en: "approved by {name}", es: "aprobada por {name}" },
  waitsDelay: {
    "pt-BR":
      "Pode ser executada a partir de {time} (faltam {left}). Até lá, quem está em ficha pode dizer não.",
    en: "Can be carried out from {time} ({left} left). Until then whoever is on file can say no.",
    es: "Puede ejecutarse desde {time} (faltan {left}). Hasta entonces, quien está en ficha puede decir que no.",
  },
  working: {
    "pt-BR": "O sistema da empresa está sendo chamado com o recibo.",
    en: "The company's system is being called with the receipt.",
    es: "Se está llamando al sistema de la empresa con el recibo.",
  },
  task: {
    "pt-BR": "Autorizada. Execute no sistema da empresa e diga aqui como foi.",
    en: "Authorized. Carry it out in the company's system and say here how it went.",
    es: "Autorizada. Ejecútela en el sistema de la empresa y diga aquí cómo fue.",
  },
  taskDone: { "pt-BR": "Foi feito", en: "It was done", es: "Se hizo" },
  taskNotDone: { "pt-BR": "Não foi possível", en: "It could not be done", es: "No fue posible" },
  reference: {
    "pt-BR": "Referência no sistema",
    en: "Reference in the system",
    es: "Referencia en el sistema",
  },
  referenceHint: {
    "pt-BR": "Número do protocolo, se houver.",
    en: "A ticket or case number, if there is one.",
    es: "Número de gestión, si lo hay.",
  },
  failedAct: {
    "pt-BR": "Não foi executada: {outcome}.",
    en: "It was not carried out: {outcome}.",
    es: "No se ejecutó: {outcome}.",
  },
  retry: { "pt-BR": "Chamar de novo", en: "Call again", es: "Llamar de nuevo" },
  retryLead: {
    "pt-BR": "Mesmo recibo, mesma chamada: nada acontece duas vezes.",
    en: "Same receipt, same call: nothing happens twice.",
    es: "Mismo recibo, misma llamada: nada ocurre dos veces.",
  },
  doneAt: { "pt-BR": "Executada em {time}.", en: "Carried out on {time}.", es: "Ejecutada el {time}." },
  referenceIs: {
    "pt-BR": "Referência {reference}.",
    en: "Reference {reference}.",
    es: "Referencia {reference}.",
  },
  receipt: { "pt-BR": "Baixar recibo", en: "Download receipt", es: "Descargar recibo" },
  receiptKept: {
    "pt-BR": "O recibo está guardado no registro.",
    en: "The receipt is kept in the log.",
    es: "El recibo está guardado en el registro.",
  },
  forced: { "pt-BR": "forçada", en: "forced", es: "forzada" },
  force: { "pt-BR": "Executar sem prova…", en: "Carry out without proof…", es: "Ejecutar sin prueba…" },
  forceTitle: { "pt-BR": "Quebrar o vidro?", en: "Break the glass?", es: "¿Romper el cristal?" },
  forceLead: {
    "pt-BR": "A ação acontece agora, sem a prova da pessoa. Só para quando esperar faz mais mal.",
    en: "The action happens now, without the customer's proof. Only for when waiting does more harm.",
    es: "La acción ocurre ahora, sin la prueba del cliente. Solo para cuando esperar hace más daño.",
  },
  forceAlert: {
    "pt-BR": "Toda a liderança e a administração são avisadas agora, com seu nome.",
    en: "All leads and admins are told now, with your name.",
    es: "Toda la coordinación y la administración reciben aviso ahora, con su nombre.",
  },
  forceNotice: {
    "pt-BR": "A pessoa recebe aviso em todos os contatos em ficha.",
    en: "The customer is told at every contact on file.",
    es: "El cliente recibe aviso en todos sus contactos en ficha.",
  },
  forceReview: {
    "pt-BR": "Outra pessoa revisa em até 24 horas; o registro não se apaga.",
    en: "Somebody else reviews it within 24 hours; the record cannot be removed.",
    es: "Otra persona lo revisa en 24 horas; el registro no se borra.",
  },
  forceReason: {
    "pt-BR": "Por que não dá para esperar",
    en: "Why it cannot wait",
    es: "Por qué no se puede esperar",
  },
  forceAct: { "pt-BR": "Executar sem prova", en: "Carry out without proof", es: "Ejecutar sin prueba" },
  forceNoPasskey: {
    "pt-BR": "Só com chave de acesso: crie uma em Minha conta.",
    en: "Only with a passkey: create one under My account.",
    es: "Solo con llave de acceso: cree una en Mi cuenta.",
  },
  endedOther: {
    "pt-BR": "Terminou em {time}: {outcome}.",
    en: "Ended on {time}: {outcome}.",
    es: "Terminó el {time}: {outcome}.",
  },
});
