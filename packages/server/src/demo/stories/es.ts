import type { Story } from "./types.ts";

const language = "es";

export const esStories: readonly Story[] = [
  {
    via: "mail",
    language,
    from: "Juzgado Mercantil",
    when: 74,
    subject: "Citación judicial: expediente 4471/2026",
    steps: [
      {
        who: "customer",
        text: "Se le notifica que existe una demanda en su contra. Descargue y abra la citación adjunta en un plazo de 24 horas. De no hacerlo, se procederá al embargo de sus cuentas.\n\nSecretaría del Juzgado",
        mail: {
          address: "notificaciones@juzgado-citaciones.example",
          files: ["Citacion_judicial.zip"],
          proof: "fail",
        },
      },
    ],
  },
  {
    via: "chat",
    language,
    from: "Andrés",
    when: 21,
    steps: [
      {
        who: "customer",
        text: "Buenas, soy el marido de la titular del pedido CA-318990. Está en el hospital y no puede hablar. Necesito que cambien la dirección de entrega ahora mismo, por favor, es muy urgente, y que no le avisen para no preocuparla.",
      },
    ],
  },
  {
    via: "chat",
    language,
    from: "Carmen",
    when: 96,
    assignee: "luis",
    tags: ["access"],
    steps: [
      { who: "customer", text: "Hola, no me llega el correo para cambiar la contraseña" },
      {
        who: "luis",
        text: "Hola, Carmen. A veces tarda unos minutos o llega a «no deseados». ¿Puede mirar allí? Nunca le pediremos la contraseña ni un código.",
      },
      { who: "customer", text: "¡Ahí estaba! Ya pude entrar, mil gracias" },
    ],
  },
  {
    via: "mail",
    language,
    from: "Nóminas",
    when: 150,
    subject: "Cambio de cuenta para el salario",
    steps: [
      {
        who: "customer",
        text: "Hola:\n\nHe cambiado de banco. Por favor, actualicen mi cuenta para el pago de este mes antes de las 14:00. La nueva es ES91 2100 0418 4502 0005 1332.\n\nNo puedo hablar por teléfono, estoy de viaje. Gracias.\n\nElena Vidal",
        mail: { address: "elena.vidal.casaazul@buzon.example", proof: "pass" },
      },
    ],
  },
  {
    via: "mail",
    language,
    from: "Teresa Molina",
    when: [1, "11:40"],
    subject: "Factura del pedido CA-318802",
    assignee: "luis",
    status: "resolved",
    tags: ["invoice"],
    steps: [
      {
        who: "customer",
        text: "Buenos días:\n\nEn la factura adjunta falta mi NIF, 12345678Z. ¿Podrían enviármela de nuevo con él?\n\nUn saludo,\nTeresa Molina",
        mail: { files: ["factura-CA-318802.pdf"] },
      },
      {
        who: "luis",
        text: "Buenos días, Teresa. La factura corregida ya está en su cuenta, en «Mis facturas». Disculpe la molestia.",
      },
      { who: "customer", text: "Perfecto, la tengo. ¡Gracias!" },
    ],
  },
  {
    via: "mail",
    language,
    from: "Javier Rueda",
    when: [1, "18:03"],
    subject: "Esto es una vergüenza",
    assignee: "luis",
    tags: ["delivery"],
    steps: [
      {
        who: "customer",
        text: "Llevo TRES semanas esperando el armario y cada vez me dan una fecha distinta. Es una vergüenza. Si mañana no está en mi casa, pongo una reclamación en consumo y cancelo la compra. Pedido CA-317450.",
      },
      {
        who: "luis",
        text: "Javier, lo siento mucho: le dimos fechas que no podíamos cumplir. El armario sale hoy y el transportista le llama antes de las 10. Si no fuera así, le devolvemos todo el importe.",
      },
    ],
  },
  {
    via: "mail",
    language,
    from: "Soporte Casa Azul",
    when: [2, "10:26"],
    subject: "Verifique su identidad para no perder la cuenta",
    steps: [
      {
        who: "customer",
        text: "Estimado usuario:\n\nHemos detectado un inicio de sesión desde otro país. Verifique su identidad con su contraseña y el código que recibirá por SMS:\n\nhttps://casaazui.example/seguridad\n\nTiene 12 horas.",
        mail: {
          address: "soporte@casaazui.example",
          proof: "none",
          html: '<p>Estimado usuario:</p><p>Hemos detectado un inicio de sesión desde otro país. Verifique su identidad con su contraseña y el código que recibirá por SMS:</p><p><a href="https://casaazui.example/seguridad">Verificar ahora</a></p><p>Tiene 12 horas.</p>',
        },
      },
    ],
  },
  {
    via: "sms",
    language,
    from: "Número desconocido ES",
    when: 240,
    assignee: "luis",
    status: "resolved",
    steps: [
      {
        who: "customer",
        text: "Buenas tardes, mi pedido CA-318771 llega mañana? Estaré en casa solo por la tarde. Gracias",
      },
      { who: "luis", text: "Buenas tardes. Sí, mañana entre las 16 y las 19 h." },
    ],
  },
  {
    via: "call",
    language,
    from: "Llamada ES",
    when: [3, "12:20"],
    assignee: "luis",
    tags: ["fraud"],
    steps: [
      { who: "luis", text: "Casa Azul, le atiende Luis." },
      {
        who: "customer",
        text: "Hola, Luis. Soy del equipo de sistemas de la central. Estamos migrando las cuentas y la suya da error.",
      },
      { who: "luis", text: "No tengo ningún aviso de eso." },
      {
        who: "customer",
        text: "Es normal, es confidencial. Dígame su usuario y su contraseña y el código que le llega al móvil, y en dos minutos queda arreglado.",
      },
      { who: "luis", text: "No damos contraseñas por teléfono. Voy a avisar a mi responsable." },
    ],
  },
  {
    via: "call",
    language,
    from: "Rosa Ibáñez",
    when: [5, "17:12"],
    assignee: "luis",
    status: "resolved",
    steps: [
      { who: "luis", text: "Casa Azul, Luis, buenas tardes." },
      { who: "customer", text: "Buenas tardes, quería saber si las cortinas se pueden lavar a máquina." },
      { who: "luis", text: "Sí, a treinta grados y sin secadora." },
      { who: "customer", text: "Estupendo, muchas gracias." },
    ],
  },
  {
    via: "social",
    language,
    from: "Mateo Silva",
    when: [1, "21:30"],
    steps: [
      {
        who: "customer",
        text: "hola!! gané el sorteo de ustedes, me escribió @casaazul_premios y me pide mi tarjeta para el envío del premio. es de ustedes?? ya le mandé la foto del DNI 😟",
      },
    ],
  },
  {
    via: "social",
    language,
    from: "Lucía Campos",
    when: [4, "19:08"],
    assignee: "elena",
    status: "resolved",
    steps: [
      { who: "customer", text: "Qué bonita la colección nueva 😍 ¿envían a Canarias?" },
      { who: "elena", text: "¡Gracias, Lucía! Sí, en siete a diez días." },
    ],
  },
  {
    via: "mail",
    language,
    from: "Diego Paredes",
    when: [2, "16:33"],
    subject: "Reembolso a otra cuenta",
    assignee: "luis",
    tags: ["refund"],
    status: "pending",
    steps: [
      {
        who: "customer",
        text: "Hola, cancelé el pedido CA-318120 y me dicen que el reembolso va a mi tarjeta, pero la tarjeta ya no existe. ¿Lo pueden mandar a la cuenta de un amigo? Se lo agradecería mucho, lo necesito hoy.",
      },
      {
        who: "elena",
        release: "Cliente conocido; pregunta por su propio reembolso y no hay nada que abrir.",
      },
      {
        who: "luis",
        text: "Hola, Diego. El reembolso vuelve siempre al medio con el que se pagó. Si la tarjeta se canceló, su banco se lo abona en la cuenta asociada.",
      },
    ],
  },
  {
    via: "mail",
    language,
    from: "Entregas Express",
    when: [3, "09:14"],
    subject: "Su paquete está retenido en aduana",
    status: "resolved",
    assignee: "elena",
    steps: [
      {
        who: "customer",
        text: "Su paquete no pudo entregarse. Pague 1,99 EUR para liberarlo: https://entregas-express.example/pago?id=88121\n\nSi no paga hoy, se devolverá al remitente.",
        mail: { address: "aviso@entregas-express.example", proof: "none" },
      },
    ],
  },
  {
    via: "mail",
    language,
    from: "Gloria Fuentes",
    when: [6, "13:37"],
    subject: "Gracias",
    assignee: "elena",
    status: "resolved",
    tags: ["vip"],
    steps: [
      {
        who: "customer",
        text: "Solo quería darles las gracias. La mesa es preciosa y los muchachos que la trajeron, encantadores.\n\nGloria",
      },
      { who: "elena", text: "Gracias a usted, Gloria. Se lo hago llegar a los repartidores." },
    ],
  },
  {
    via: "chat",
    language,
    from: "Sofía",
    when: [6, "10:18"],
    assignee: "luis",
    status: "snoozed",
    tags: ["delivery"],
    steps: [
      { who: "customer", text: "Hola, ¿cuándo vuelven a tener la silla de mimbre?" },
      { who: "luis", text: "Hola, Sofía. La esperamos para el jueves; le escribo en cuanto llegue." },
    ],
  },
];
