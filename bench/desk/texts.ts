/** Ordinary desk traffic in three languages, some of it with data to hide. Invented. */
const carriers = [
  "Oi, boa tarde! Meu pedido {n} ainda não chegou, vocês conseguem ver onde está?",
  "Esqueci a minha senha, por favor me ajudem, tenho um pedido urgente! Meu CPF é 529.982.247-25.",
  "Hello, the charger I bought last week stopped working after two days. Order {n}. What can I do?",
  "Hi, could you change the delivery address of order {n}? I moved to a new flat last month.",
  "Buenas, hice la compra {n} y me cobraron dos veces. ¿Me pueden devolver una de las dos?",
  "Necesito la factura del pedido {n} a nombre de mi empresa, gracias de antemano.",
  "Vocês são uma vergonha, já é a terceira vez que atrasa. Quero falar com o gerente agora.",
  "Thanks a lot, that solved it. Have a great weekend!",
];

export function chatText(number: number): string {
  return carriers[number % carriers.length]!.replace("{n}", String(100_000 + number));
}

/** A mail of about 40 KB: HTML and a table as attachment. */
export function mailText(number: number, bytes = 40_000): string {
  const words = chatText(number);
  const filler = "Segue o histórico da compra, com as datas e os valores combinados por telefone. ".repeat(
    40,
  );
  const line = `${number};2026-10-02;pedido recebido;em separação\n`;
  const history = line.repeat(Math.ceil(((bytes - 9_000) * 0.73) / Buffer.byteLength(line)));
  const attachment = Buffer.from(history)
    .toString("base64")
    .replace(/(.{76})/g, "$1\r\n");
  return [
    `From: "Cliente ${number % 200}" <cliente${number % 200}@example.net>`,
    "To: suporte@desk.example",
    `Subject: Pedido ${100_000 + number}`,
    `Message-ID: <bench-${number}@example.net>`,
    `Date: ${new Date().toUTCString()}`,
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/html; charset=utf-8",
    "",
    `<html><body><p>${words}</p><p>${filler}</p><p><a href="https://example.net/pedido/${number}">ver pedido</a></p></body></html>`,
    "--b",
    'Content-Type: text/csv; charset=utf-8; name="historico.csv"',
    "Content-Transfer-Encoding: base64",
    'Content-Disposition: attachment; filename="historico.csv"',
    "",
    attachment,
    "--b--",
    "",
  ].join("\r\n");
}
