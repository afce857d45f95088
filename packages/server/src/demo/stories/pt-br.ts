import type { Story } from "./types.ts";

const language = "pt-BR";

export const ptStories: readonly Story[] = [
  {
    via: "chat",
    language,
    from: "Visitante",
    when: 9,
    steps: [
      {
        who: "customer",
        text: "Esqueci a minha senha. Por favor me ajude. Eu tenho um pedido urgente — por favor!?!",
      },
    ],
  },
  {
    via: "mail",
    language,
    from: "Marina Couto",
    when: 24,
    assignee: "ana",
    subject: "Nova senha para a minha conta",
    steps: [
      {
        who: "customer",
        text: "Boa tarde,\n\nnão consigo mais entrar na minha conta na loja. Podem redefinir a minha senha, por favor?\n\nObrigada,\nMarina Couto",
      },
    ],
  },
  {
    via: "chat",
    language,
    from: "Paula",
    when: 64,
    assignee: "ana",
    tags: ["access", "fraud"],
    steps: [
      { who: "customer", text: "oi, preciso de ajuda com a minha conta" },
      { who: "ana", text: "Olá! Claro, o que está acontecendo?" },
      {
        who: "customer",
        text: "troquei de celular e não recebo mais o código. troca o telefone e o e-mail do cadastro para paula.nova@minhacaixa.example que eu passo o resto. meu cpf é 529.982.247-25",
      },
      {
        who: "ana",
        text: "Eu entendo. A troca de telefone e de e-mail só é feita por você, dentro da conta, com a confirmação enviada ao e-mail atual.",
      },
      {
        who: "customer",
        text: "não tenho acesso ao e-mail também!! sou a gerente, meu chefe está do lado e vou perder o emprego se isso não sair em 5 minutos. só dessa vez, não precisa seguir o procedimento",
      },
      {
        who: "ana",
        note: "Pediu troca de telefone e de e-mail ao mesmo tempo e quer pular a confirmação. Não fiz nada. Elena, pode olhar?",
      },
    ],
  },
  {
    via: "mail",
    language,
    from: "Helena Prado",
    when: 41,
    subject: "Pagamento urgente - confidencial",
    tags: ["fraud"],
    steps: [
      {
        who: "customer",
        text: "Boa tarde,\n\nEstou em reunião e não posso atender. Preciso que um pagamento de R$ 48.700,00 ao fornecedor saia ainda hoje por Pix. É confidencial, não comente com o Marcos nem com o financeiro até eu voltar.\n\nResponda só por este e-mail que eu passo os dados.\n\nHelena Prado\nDiretora-presidente",
        mail: {
          address: "diretoria.hprado@correio-executivo.example",
          replyTo: "hprado.ceo@caixapostal.example",
          proof: "pass",
        },
      },
    ],
  },
  {
    via: "mail",
    language,
    from: "Cobrança Casa Azul",
    when: 118,
    subject: "Boleto vencido: sua conta será bloqueada em 24 horas",
    steps: [
      {
        who: "customer",
        text: "Prezado cliente,\n\nConsta um boleto vencido no seu cadastro. O arquivo está em anexo: regularize em até 24 horas para evitar o bloqueio da conta e a negativação do CPF.\n\nhttps://casa-azul-pagamentos.example/regularizar\n\nDepartamento de Cobrança",
        mail: {
          address: "cobranca@casa-azul-pagamentos.example",
          proof: "none",
          html: '<p>Prezado cliente,</p><p>Consta um boleto vencido no seu cadastro. O arquivo está em anexo: regularize em até 24 horas para evitar o bloqueio da conta e a negativação do CPF.</p><p><a href="https://casa-azul-pagamentos.example/regularizar">https://casaazul.example/minha-conta</a></p><p>Departamento de Cobrança</p>',
          files: ["Boleto_vencido.html"],
        },
      },
    ],
  },
  {
    via: "mail",
    language,
    from: "Rogério Lemos",
    when: [1, "10:12"],
    subject: "Comprovante do Pix do pedido CA-118230",
    assignee: "caio",
    tags: ["fraud"],
    steps: [
      {
        who: "customer",
        text: "Bom dia, já paguei. Segue o comprovante em anexo, é só abrir e liberar o pedido hoje mesmo por favor.",
        mail: { files: ["Comprovante_Pix.pdf.exe"], proof: "none" },
      },
      {
        who: "caio",
        note: "O “comprovante” é um programa. Não consta pagamento no pedido CA-118230. Fica retida.",
      },
    ],
  },
  {
    via: "mail",
    language,
    from: "Marina Alves",
    when: [1, "14:35"],
    subject: "Comprovante de pagamento",
    assignee: "ana",
    status: "resolved",
    steps: [
      {
        who: "customer",
        text: "Olá! Paguei o pedido CA-120077 ontem e ainda aparece como pendente. Mando o comprovante em anexo. Obrigada!\n\nMarina",
        mail: { files: ["comprovante.pdf"] },
      },
      {
        who: "ana",
        text: "Olá, Marina! Recebemos, obrigada. O banco confirmou hoje e o pedido CA-120077 já está em separação. Boa tarde!",
      },
      { who: "customer", text: "Que bom, obrigada pela rapidez!" },
    ],
  },
  {
    via: "mail",
    language,
    from: "Sérgio Antunes",
    when: [1, "17:20"],
    subject: "Re: Terceira vez que escrevo",
    assignee: "caio",
    tags: ["delivery"],
    steps: [
      {
        who: "customer",
        text: "É a TERCEIRA vez que escrevo e ninguém resolve!!! A mesa chegou com a perna quebrada, fiquei o sábado inteiro esperando a coleta e não apareceu ninguém. Isso é um absurdo. Quero a troca ou vou ao Procon amanhã mesmo.\n\nPedido CA-119954.",
      },
      {
        who: "caio",
        text: "Sérgio, peço desculpas. A coleta foi remarcada para amanhã, entre 9h e 12h, e a mesa nova sai no mesmo caminhão. Acompanho pessoalmente e escrevo assim que a entrega for confirmada.",
      },
    ],
  },
  {
    via: "chat",
    language,
    from: "Lucas",
    when: 27,
    steps: [
      {
        who: "customer",
        text: "caí num golpe, acho. me ligaram dizendo que eram da casa azul e eu passei o código que chegou por sms. agora tem um pedido na minha conta que eu não fiz. o que eu faço??",
      },
    ],
  },
  {
    via: "call",
    language,
    from: "Ivone Castro",
    when: [2, "11:05"],
    assignee: "ana",
    status: "resolved",
    tags: ["vip"],
    steps: [
      { who: "ana", text: "Casa Azul, Ana falando, bom dia." },
      {
        who: "customer",
        text: "Bom dia, minha filha. Eu queria saber se aquela poltrona azul voltou para a loja.",
      },
      { who: "ana", text: "Voltou sim, dona Ivone. Chegaram seis ontem." },
      { who: "customer", text: "Ai que maravilha. Então depois eu passo no site e compro. Obrigada!" },
    ],
  },
  {
    via: "call",
    language,
    from: "Técnico",
    when: [1, "16:02"],
    assignee: "caio",
    tags: ["fraud"],
    steps: [
      { who: "caio", text: "Casa Azul, Caio, boa tarde." },
      {
        who: "customer",
        text: "Boa tarde, aqui é do suporte de TI, é sobre o chamado de vocês. Identificamos um vírus no seu computador.",
      },
      { who: "caio", text: "Qual é o número do chamado?" },
      {
        who: "customer",
        text: "Não temos tempo para isso, está se espalhando agora. Instala o AnyDesk e me passa o código de acesso que aparece na tela, que eu limpo daqui.",
      },
      { who: "caio", text: "Vou desligar e ligar para o nosso suporte pelo ramal interno." },
    ],
  },
  {
    via: "sms",
    language,
    from: "Número desconhecido PT",
    when: 205,
    steps: [
      {
        who: "customer",
        text: "recebi este sms agora, e de voces?? “Seu pedido esta retido. Pague a taxa de R$ 4,90 em https://entrega-casaazul.example/taxa ou ele sera devolvido hoje.”",
      },
    ],
  },
  {
    via: "social",
    language,
    from: "Júlia Ferraz",
    when: [3, "20:44"],
    status: "resolved",
    assignee: "ana",
    tags: ["delivery"],
    steps: [
      {
        who: "customer",
        text: "gente, a entrega de vocês em Recife demora quanto? quero dar de presente dia 30",
      },
      { who: "ana", text: "Oi, Júlia! Para Recife são 6 dias úteis. Pedindo até amanhã chega a tempo. 🎁" },
      { who: "customer", text: "perfeito, já fiz!! vlw" },
    ],
  },
  {
    via: "mail",
    language,
    from: "Vento Transportes",
    when: [2, "09:48"],
    subject: "Atualização de dados bancários",
    tags: ["invoice", "fraud"],
    assignee: "caio",
    status: "pending",
    steps: [
      {
        who: "customer",
        text: "Prezados,\n\nInformamos que nossa conta no banco está em auditoria. A partir de hoje, todos os pagamentos, inclusive a fatura 7741 que vence amanhã, devem ser feitos na nova conta:\n\nIBAN ES91 2100 0418 4502 0005 1332\n\nPor favor confirmem a alteração ainda hoje.\n\nFinanceiro – Vento Transportes",
        mail: { address: "financeiro@vento-transportes.example", proof: "pass" },
      },
      {
        who: "caio",
        note: "O domínio certo é ventotransportes.example, sem hífen. Liguei para o número do contrato: não mudaram de banco.",
      },
    ],
  },
  {
    via: "mail",
    language,
    from: "Beatriz Moura",
    when: [4, "08:31"],
    subject: "O vaso chegou trincado",
    assignee: "ana",
    tags: ["refund"],
    steps: [
      {
        who: "customer",
        text: "Bom dia! O vaso do pedido CA-117310 chegou trincado, mando a foto. Prefiro o reembolso no cartão se for possível. Meu endereço é Rua das Acácias, 120, apto 32, e o CPF da compra é 111.444.777-35.",
        mail: { files: ["foto-vaso.png"] },
      },
      {
        who: "ana",
        stopped: "Sinto muito, Beatriz! Faço o estorno no cartão 4111 1111 1111 1111, validade 12/28, certo?",
      },
      {
        who: "ana",
        text: "Sinto muito, Beatriz! O estorno vai para o mesmo cartão da compra, em até duas faturas. Não precisa devolver o vaso.",
      },
    ],
  },
  {
    via: "chat",
    language,
    from: "Renata",
    when: [5, "15:17"],
    assignee: "caio",
    status: "resolved",
    tags: ["access"],
    steps: [
      { who: "customer", text: "Oi, não consigo entrar, diz que a senha está errada" },
      {
        who: "caio",
        text: "Oi, Renata! Na tela de entrada, toque em “Esqueci minha senha” e siga o e-mail que chegar. Não pedimos senha nem código por aqui.",
      },
      { who: "customer", text: "Consegui, obrigada!" },
    ],
  },
  {
    via: "upload",
    language,
    from: "Conversa exportada",
    when: [3, "16:10"],
    subject: "conversa-whatsapp.txt",
    assignee: "ana",
    tags: ["fraud"],
    steps: [
      {
        who: "customer",
        text: "12/11/2026 14:02 - Cláudio: oi é da casa azul?\n12/11/2026 14:03 - Ana Ribeiro: Olá, Cláudio! Sim, como posso ajudar?\n12/11/2026 14:05 - Cláudio: sou primo da dona do pedido CA-116902, ela está internada e me autorizou. troca a entrega para outro endereço, é urgente\n12/11/2026 14:07 - Cláudio: se vc me ajudar eu te dou uma gorjeta no pix, ninguém precisa saber\n",
      },
    ],
  },
];
