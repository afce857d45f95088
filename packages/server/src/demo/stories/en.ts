import type { Story } from "./types.ts";

const language = "en";

export const enStories: readonly Story[] = [
  {
    via: "mail",
    language,
    from: "Casa Azul Security",
    when: 16,
    subject: "Action required: mailbox storage is full",
    steps: [
      {
        who: "customer",
        text: "Your mailbox help@casaazul.example has reached 98% of its storage. Messages will be deleted today. Sign in with your password to keep your account:\n\nhttps://casaazul-webmail.example/verify?u=help\n\nIT Service Desk",
        mail: {
          address: "security@casaazul-webmail.example",
          proof: "fail",
          html: '<p>Your mailbox has reached 98% of its storage. Messages will be deleted today.</p><p><a href="https://casaazul-webmail.example/verify?u=help">https://mail.casaazul.example/quota</a></p><p>Sign in with your password to keep your account.</p><p>IT Service Desk</p>',
        },
      },
    ],
  },
  {
    via: "chat",
    language,
    from: "Jordan",
    when: 88,
    assignee: "tom",
    tags: ["access", "fraud"],
    steps: [
      {
        who: "customer",
        text: "Hi, quick one. Which questions do you ask before you reset someone's password?",
      },
      {
        who: "tom",
        text: "Hello! A reset is done by the account owner with a link we send to their address.",
      },
      {
        who: "customer",
        text: "ok but if the customer lost the email, do you accept the last four of the card plus order date? or does a supervisor override it?",
      },
      { who: "tom", note: "Asks how we verify, not for help with an order. Told nothing." },
      {
        who: "customer",
        text: "right, well I'm the customer. Order CA-204998, 14 November, $312.40. Change the email to jordan.k@mailbox.example and send me the reset code here.",
      },
    ],
  },
  {
    via: "mail",
    language,
    from: "Daniel Whitaker",
    when: 52,
    subject: "PO 88121 attached",
    steps: [
      {
        who: "customer",
        text: "Good morning,\n\nPlease find our purchase order attached. Archive password: 2026. We need the invoice before noon.\n\nDaniel Whitaker\nProcurement",
        mail: {
          address: "d.whitaker@northgate-supplies.example",
          files: ["Purchase_order.zip"],
          proof: "none",
        },
      },
    ],
  },
  {
    via: "mail",
    language,
    from: "VoiceBox",
    when: [1, "13:22"],
    subject: "New voicemail from +1 212 555 0143 (0:41)",
    assignee: "tom",
    status: "resolved",
    steps: [
      {
        who: "customer",
        text: "You have a new voice message. Open the attached file to listen. It is deleted after 24 hours.",
        mail: { address: "no-reply@voice-box.example", files: ["Voicemail_0412.svg"], proof: "none" },
      },
      { who: "tom", note: "We have no voicemail by e-mail. Left where it is." },
    ],
  },
  {
    via: "mail",
    language,
    from: "Olivia Hart",
    when: 133,
    subject: "Lamp arrived broken",
    assignee: "tom",
    tags: ["refund", "vip"],
    steps: [
      {
        who: "customer",
        text: "Hi there,\n\nMy order CA-204417 came today and the lamp shade is cracked, photo attached. Could I have a replacement? You can reach me at (212) 555-0182.\n\nThanks,\nOlivia",
        mail: { files: ["broken-lamp.png", "invoice-CA-204417.pdf"] },
      },
      {
        who: "tom",
        text: "Hi Olivia, I'm sorry about the lamp. A new shade leaves our warehouse tomorrow, and there is nothing to send back.",
      },
    ],
  },
  {
    via: "mail",
    language,
    from: "Peter Novak",
    when: [1, "09:05"],
    subject: "WHERE IS MY SOFA",
    assignee: "tom",
    tags: ["delivery"],
    status: "pending",
    steps: [
      {
        who: "customer",
        text: "Five weeks. FIVE. I took two days off for deliveries that never came and your chat tells me to be patient. This is ridiculous and I want my money back today or I am disputing the charge with my bank. Order CA-203310.",
      },
      {
        who: "tom",
        text: "Peter, you have every reason to be angry, and I'm sorry. Your full refund is on its way to the card you paid with; the bank shows it within five working days.",
      },
    ],
  },
  {
    via: "sms",
    language,
    from: "Unknown number EN",
    when: 170,
    steps: [
      {
        who: "customer",
        text: "hi its Sarah from head office im locked out before a board call. text me the 6 digit code you just got, quick, i will explain after",
      },
    ],
  },
  {
    via: "call",
    language,
    from: "Caller EN",
    when: [2, "15:40"],
    assignee: "tom",
    tags: ["fraud", "access"],
    steps: [
      { who: "tom", text: "Casa Azul, this is Tom." },
      {
        who: "customer",
        text: "Hello Tom, I'm calling from the fraud team of your bank. There are three suspicious charges on the company card right now.",
      },
      { who: "tom", text: "Which charges?" },
      {
        who: "customer",
        text: "I can block them, but stay on the line and don't call anyone else. Read me the card number and the code on the back so that I can verify you.",
      },
      { who: "tom", text: "I'll call the bank on the number printed on the card. Goodbye." },
    ],
  },
  {
    via: "call",
    language,
    from: "Margaret Ellis",
    when: [4, "10:30"],
    assignee: "tom",
    status: "resolved",
    steps: [
      { who: "tom", text: "Casa Azul, Tom speaking, good morning." },
      {
        who: "customer",
        text: "Good morning. I'd like to know whether the oak shelf can hold about thirty kilos of books.",
      },
      { who: "tom", text: "It holds forty when it is fixed to a wall." },
      { who: "customer", text: "Lovely, that's all I needed. Thank you." },
    ],
  },
  {
    via: "chat",
    language,
    from: "Amy",
    when: 35,
    steps: [
      {
        who: "customer",
        text: "Someone phoned pretending to be Casa Azul and I gave them my card, 5555 5555 5555 4444. I've blocked it with my bank already, but I'm really worried. Can you check that nobody changed my address?",
      },
    ],
  },
  {
    via: "social",
    language,
    from: "Dev Patel",
    when: [3, "18:26"],
    status: "resolved",
    assignee: "tom",
    steps: [
      { who: "customer", text: "do you restock the walnut desk? been sold out forever 😭" },
      {
        who: "tom",
        text: "Hi Dev! Forty desks arrive on the 4th. There's a “Tell me” button on the product page.",
      },
      { who: "customer", text: "legend, thanks" },
    ],
  },
  {
    via: "social",
    language,
    from: "Casa Azul Giveaway",
    when: [2, "21:15"],
    steps: [
      {
        who: "customer",
        text: "Dear partner, your page breaks our community rules and will be removed in 12 hours. File an appeal now with your login: https://page-appeals.example/casaazul",
      },
    ],
  },
  {
    via: "mail",
    language,
    from: "Marcos Teles",
    when: [3, "11:52"],
    subject: "Are you at your desk?",
    assignee: "grace",
    tags: ["fraud"],
    status: "resolved",
    steps: [
      {
        who: "customer",
        text: "I need a quick favour. Buy ten gift cards of $100 for a client and send me the codes by reply. I'm in meetings all day, so no calls please. You'll be reimbursed tonight.\n\nMarcos Teles\nCFO",
        mail: { address: "marcos.teles.cfo@mailbox.example", proof: "pass" },
      },
      { who: "grace", note: "Marcos confirmed by phone that this is not him." },
    ],
  },
  {
    via: "mail",
    language,
    from: "Laura Chen",
    when: [5, "12:08"],
    subject: "Copy of my data",
    assignee: "grace",
    status: "pending",
    steps: [
      {
        who: "customer",
        text: "Hello,\n\nUnder the privacy law I would like a copy of all personal data you hold about me. The address of my account is the one I'm writing from.\n\nKind regards,\nLaura Chen",
      },
      {
        who: "grace",
        text: "Hello Laura, thank you. You'll find “Download my data” in your account, under Privacy. It arrives there within two days.",
      },
    ],
  },
  {
    via: "mail",
    language,
    from: "Papelera Sur",
    when: [2, "12:45"],
    subject: "Delivery note 5521",
    assignee: "grace",
    status: "resolved",
    tags: ["invoice"],
    steps: [
      {
        who: "customer",
        text: "Good afternoon,\n\nThe boxes leave us tomorrow. The delivery note is in your supplier account as always.\n\nPapelera Sur",
        mail: { address: "orders@papelerasur.example" },
      },
    ],
  },
  {
    via: "mail",
    language,
    from: "Harriet Cole",
    when: [4, "16:55"],
    subject: "Warning others: fake Casa Azul e-mail",
    assignee: "grace",
    tags: ["fraud"],
    status: "resolved",
    steps: [
      {
        who: "customer",
        text: "Hi, I got this and did not click. Thought you should know:\n\n> Your account is suspended. Confirm your password within 24 hours at https://casaazul-verify.example/login\n\nHarriet",
      },
      {
        who: "grace",
        text: "Thank you, Harriet. It is not from us. We've reported the page, and you did exactly right.",
      },
    ],
  },
];
