import type { Language, Nick, Story } from "./types.ts";

type Row = readonly [
  via: "chat" | "mail" | "sms" | "social",
  from: string,
  subject: string,
  text: string,
  answer: string,
];

/** Most of a week: people who want to know something and get an answer. */
const rows: Readonly<Record<Language, readonly Row[]>> = {
  "pt-BR": [
    ["chat", "Bruna", "", "Oi! Vocês fazem entrega aos sábados?", "Oi, Bruna! Fazemos sim, das 8h às 14h."],
    [
      "mail",
      "Otávio Ramos",
      "Troca de cor",
      "Bom dia, pedi a almofada verde e gostaria de trocar pela azul antes do envio. Pedido CA-120310. Obrigado.",
      "Bom dia, Otávio! Já trocamos para a azul. O envio segue na mesma data.",
    ],
    [
      "chat",
      "Nara",
      "",
      "boa tarde, o sofá vem montado?",
      "Boa tarde! Vem sim, só os pés são encaixados na entrega.",
    ],
    [
      "mail",
      "Felipe Duarte",
      "Nota fiscal",
      "Olá, preciso da segunda via da nota fiscal do pedido CA-119020 para a garantia.",
      "Olá, Felipe! A nota está em “Meus pedidos”, no botão “Nota fiscal”.",
    ],
    [
      "social",
      "Carol Mendes",
      "",
      "vocês têm loja física em BH?",
      "Ainda não, Carol! Por enquanto só pelo site.",
    ],
    [
      "mail",
      "Tânia Rocha",
      "Dúvida sobre montagem",
      "Boa noite! O manual da estante veio em outro idioma. Vocês têm em português?",
      "Boa noite, Tânia! Temos: está na página do produto, em “Manuais”.",
    ],
    ["chat", "Igor", "", "meu pedido CA-120201 já saiu?", "Saiu hoje cedo, Igor. Chega na quinta."],
    [
      "sms",
      "Celular de Ivo",
      "",
      "bom dia, posso retirar o pedido CA-120155 no deposito?",
      "Bom dia! Pode sim, das 9h às 17h, com um documento.",
    ],
    [
      "mail",
      "Lúcia Pimentel",
      "Elogio",
      "Quero elogiar o entregador de hoje, muito educado e cuidadoso com o piso.",
      "Que bom, Lúcia! Vamos repassar o elogio a ele.",
    ],
    ["chat", "Yuri", "", "a luminária aceita lâmpada de LED?", "Aceita, até 12 W."],
    [
      "mail",
      "Cecília Braga",
      "Atraso na entrega",
      "Boa tarde, a previsão era ontem e o pedido CA-119870 ainda não chegou. Podem verificar?",
      "Boa tarde, Cecília! O caminhão atrasou na estrada; a entrega é amanhã de manhã.",
    ],
    [
      "mail",
      "Rafael Couto",
      "Garantia da cadeira",
      "Olá, a rodinha da cadeira soltou depois de dois meses. Ainda está na garantia?",
      "Olá, Rafael! Está: são doze meses. Enviamos a peça nova esta semana.",
    ],
    ["chat", "Denise", "", "tem desconto à vista?", "Tem: 5% no Pix, calculado no fechamento da compra."],
    ["social", "Pedro Lins", "", "a manta cinza volta quando?", "Semana que vem, Pedro!"],
    [
      "mail",
      "Aline Torres",
      "Cancelamento",
      "Bom dia, gostaria de cancelar o pedido CA-120288, comprei em duplicidade.",
      "Bom dia, Aline! Cancelado. O valor volta ao cartão em até duas faturas.",
    ],
    ["chat", "Moisés", "", "o guarda-roupa cabe em 2,40 m de altura?", "Cabe: ele tem 2,28 m."],
    [
      "mail",
      "Sônia Leite",
      "Lista de presentes",
      "Olá! É possível criar uma lista de casamento na loja?",
      "Olá, Sônia! Sim, em “Listas”, no menu da sua conta.",
    ],
    ["chat", "Kelly", "", "vocês parcelam em quantas vezes?", "Em até dez vezes sem juros."],
    [
      "mail",
      "Edu Farias",
      "Endereço incompleto",
      "Boa tarde, esqueci o bloco no endereço do pedido CA-120190. É o bloco B.",
      "Boa tarde, Edu! Acrescente em “Meus endereços”, por favor; o pedido ainda não saiu.",
    ],
    ["chat", "Vitória", "", "a capa do colchão é impermeável?", "É sim, e pode ir à máquina."],
    [
      "sms",
      "Celular de Lia",
      "",
      "a entrega de hoje pode ser depois das 15h? pedido CA-120166",
      "Pode, anotei com a transportadora.",
    ],
    [
      "mail",
      "Norma Aguiar",
      "Recibo",
      "Bom dia, preciso de um recibo com o nome da empresa. É possível?",
      "Bom dia, Norma! A nota já serve como recibo e pode sair em nome da empresa.",
    ],
    ["chat", "Gustavo", "", "qual é o prazo para Manaus?", "São doze dias úteis."],
    [
      "mail",
      "Vera Pontes",
      "Medidas do tapete",
      "Olá, o tapete redondo existe em 2 metros?",
      "Olá, Vera! Existe em 1,5 m e em 2 m.",
    ],
  ],
  en: [
    ["chat", "Nina", "", "Hi, is the linen sofa cover machine washable?", "Hi Nina! Yes, at 30 degrees."],
    [
      "mail",
      "George Finch",
      "Change of delivery day",
      "Hello, could order CA-204880 come on Thursday instead of Wednesday?",
      "Hello George, Thursday it is, between 9 and 12.",
    ],
    ["chat", "Ravi", "", "does the bed frame come with slats?", "It does, fourteen of them."],
    [
      "mail",
      "Emma Doyle",
      "Missing screws",
      "Hi, two screws were missing from the shelf in order CA-204612. Could you post them?",
      "Hi Emma, they're in the post today. Sorry about that.",
    ],
    [
      "social",
      "Zoe Park",
      "",
      "love the new catalogue! who took the photos?",
      "Thank you, Zoe! Our own team did.",
    ],
    [
      "mail",
      "Frank Osborne",
      "Invoice for my records",
      "Good morning, please send me the invoice of order CA-204120 again.",
      "Good morning Frank, it is in your account under Orders.",
    ],
    ["chat", "Lily", "", "how long is shipping to Denver?", "Five working days."],
    [
      "mail",
      "Ursula Klein",
      "Bulk order",
      "Hello, we are furnishing an office and would like a quote for twenty chairs.",
      "Hello Ursula, the quote is on its way to you tomorrow morning.",
    ],
    ["chat", "Ben", "", "is the oak table in the photo the 160 or the 180?", "That's the 180."],
    [
      "mail",
      "Alice Moreau",
      "Return label",
      "Hi, I'd like to return the small vase from order CA-204733, it is unopened.",
      "Hi Alice, you can print the label from your account, under Returns.",
    ],
    [
      "sms",
      "Mobile of Kit",
      "",
      "can the driver call before he comes today? order CA-204901",
      "Yes, he'll call half an hour before.",
    ],
    ["chat", "Priya", "", "do you price match?", "We don't, sorry, but there is 10% off your first order."],
    [
      "mail",
      "Simon Reed",
      "Warranty",
      "Hello, how long is the warranty on the desk lamp?",
      "Hello Simon, two years.",
    ],
    [
      "chat",
      "Oscar",
      "",
      "the coupon SPRING doesn't work",
      "It ended on Sunday, Oscar. AUTUMN works until the 30th.",
    ],
    [
      "mail",
      "Hannah Weiss",
      "Thank you",
      "The armchair is perfect. Thank you for the quick delivery!",
      "Thank you, Hannah! Enjoy it.",
    ],
    ["social", "Leo Grant", "", "any plans for a shop in Austin?", "Not yet, Leo, but we'd love to."],
    [
      "mail",
      "Maya Brooks",
      "Wrong colour",
      "Hi, I ordered grey cushions and received beige ones. Order CA-204555.",
      "Hi Maya, our mistake. Grey ones leave tomorrow; keep the beige ones.",
    ],
    ["chat", "Sam", "", "what's the seat height of the bar stool?", "65 centimetres."],
    [
      "mail",
      "Victor Lang",
      "Assembly service",
      "Hello, do you offer assembly in Boston?",
      "Hello Victor, yes, choose it at checkout.",
    ],
    ["chat", "Chloe", "", "is the rug wool or synthetic?", "Pure wool."],
    [
      "mail",
      "Ian Shaw",
      "Order status",
      "Hi, order CA-204930 has said “packed” for two days. All good?",
      "Hi Ian, it left this morning.",
    ],
    [
      "mail",
      "Grace Lin",
      "Gift wrapping",
      "Hello, can order CA-204960 be gift wrapped?",
      "Hello! Yes, we've added it, with our compliments.",
    ],
    ["chat", "Theo", "", "can I pick up in store?", "We only deliver, Theo, but delivery is free."],
    [
      "mail",
      "Nora Blake",
      "Paint",
      "Hi, can I paint the pine dresser?",
      "Hi Nora, yes, after light sanding.",
    ],
  ],
  es: [
    ["chat", "Marta", "", "Hola, ¿hacen envíos a Sevilla los sábados?", "Hola, Marta. Sí, por la mañana."],
    [
      "mail",
      "Raúl Benítez",
      "Cambio de talla de la funda",
      "Buenos días, ¿puedo cambiar la funda de 150 por la de 160? Pedido CA-318640.",
      "Buenos días, Raúl. Hecho: le enviamos la de 160.",
    ],
    ["chat", "Irene", "", "¿el escritorio trae cajones?", "Sí, dos a la derecha."],
    [
      "mail",
      "Pilar Ortiz",
      "Copia de la factura",
      "Hola, necesito una copia de la factura del pedido CA-318007.",
      "Hola, Pilar. La tiene en su cuenta, en «Mis facturas».",
    ],
    ["social", "Tomás Gil", "", "¿la lámpara de papel viene con bombilla?", "No, Tomás, va aparte."],
    [
      "mail",
      "Nuria Serra",
      "Retraso",
      "Buenas tardes, el pedido CA-318555 debía llegar ayer. ¿Saben algo?",
      "Buenas tardes, Nuria. Llega mañana antes de las 14 h; disculpe.",
    ],
    ["chat", "Hugo", "", "¿se puede pagar en tres veces?", "Sí, sin intereses."],
    [
      "mail",
      "Clara Ríos",
      "Tornillos",
      "Hola, faltan los tornillos de la estantería del pedido CA-318310.",
      "Hola, Clara. Se los enviamos hoy mismo.",
    ],
    [
      "sms",
      "Móvil de Blas",
      "",
      "hola, pueden dejar el pedido CA-318744 con el portero?",
      "Hola. Sí, queda anotado.",
    ],
    ["chat", "Alba", "", "¿la alfombra es apta para suelo radiante?", "Sí, lo es."],
    [
      "mail",
      "Emilio Cano",
      "Presupuesto",
      "Buenos días, quisiera un presupuesto para doce sillas de terraza.",
      "Buenos días, Emilio. Se lo envío mañana por la mañana.",
    ],
    ["chat", "Vera", "", "¿cuánto mide el espejo redondo?", "Ochenta centímetros."],
    [
      "mail",
      "Julia Pastor",
      "Devolución",
      "Hola, quiero devolver el jarrón pequeño, está sin abrir. Pedido CA-318222.",
      "Hola, Julia. Puede imprimir la etiqueta en «Devoluciones».",
    ],
    ["social", "Iván Mora", "", "¡gran servicio, llegó en dos días!", "¡Gracias, Iván!"],
    [
      "mail",
      "Susana Vega",
      "Montaje",
      "Buenas, ¿ofrecen montaje en Valencia?",
      "Buenas, Susana. Sí, se elige al pagar.",
    ],
    ["chat", "Leo", "", "el cupón OTOÑO no me funciona", "Escríbalo sin la Ñ, por favor: OTONO."],
    [
      "mail",
      "Ana Belén Soto",
      "Color equivocado",
      "Hola, pedí cojines grises y llegaron beige. Pedido CA-318411.",
      "Hola. Ha sido un error nuestro: los grises salen mañana.",
    ],
    ["chat", "Rocío", "", "¿tienen tienda en Guadalajara?", "Todavía no, solo en línea."],
    [
      "mail",
      "Fermín Lago",
      "Garantía",
      "Buenos días, ¿cuánto dura la garantía del colchón?",
      "Buenos días, Fermín. Diez años.",
    ],
    ["chat", "Noa", "", "¿la mesa se puede extender?", "Sí, hasta 2,20 m."],
    [
      "mail",
      "Isabel Prieto",
      "Lista de boda",
      "Hola, ¿tienen listas de boda?",
      "Hola, Isabel. Sí, en el menú de su cuenta.",
    ],
    [
      "mail",
      "Óscar Nieto",
      "Consulta",
      "Buenas tardes, ¿la madera es certificada?",
      "Buenas tardes, Óscar. Sí, toda ella.",
    ],
    ["chat", "Celia", "", "¿hacen envíos a Uruguay?", "De momento no, lo sentimos."],
    [
      "mail",
      "Ramón Vidal",
      "Agradecimiento",
      "La butaca es comodísima. ¡Gracias!",
      "¡Gracias a usted, Ramón!",
    ],
  ],
};

const agents: Readonly<Record<Language, readonly [Nick, Nick]>> = {
  "pt-BR": ["ana", "caio"],
  en: ["tom", "grace"],
  es: ["luis", "elena"],
};

/** One in eight was asked today; of those, every other still waits. */
function toStory(language: Language, [via, from, subject, text, answer]: Row, index: number): Story {
  const agent = agents[language][index % 5 === 0 ? 1 : 0];
  const isToday = index % 8 === 3;
  const base = { via, language, from, ...(subject === "" ? {} : { subject }) };
  const question = { who: "customer", text } as const;
  if (isToday) return { ...base, when: 20 + index * 11 + language.length * 7, steps: [question] };
  return {
    ...base,
    when: [1 + (index % 6), timeOf(index, language)],
    assignee: agent,
    ...(index % 7 === 5 ? {} : { status: "resolved" as const }),
    steps: [question, { who: agent, text: answer }],
  };
}

/** Spread over the working day, thicker before noon. */
function timeOf(index: number, language: Language): string {
  const hours = [8, 9, 9, 10, 10, 11, 11, 13, 14, 14, 15, 16, 17, 18, 19];
  const hour = hours[(index * 4 + language.length) % hours.length]!;
  return `${hour}:${String((index * 17 + language.length * 5) % 60).padStart(2, "0")}`;
}

export const shortStories: readonly Story[] = Object.entries(rows).flatMap(([language, table]) =>
  table.map((row, index) => toStory(language as Language, row, index)),
);
