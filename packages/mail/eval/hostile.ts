/**
 * Worst case: 0.5 MB and 1 MB of each hostile kind through the whole look, with the ratio of the two.
 * Usage: node packages/mail/eval/hostile.ts
 */
import { createEngine } from "@atalaia/detect";
import { analyzeMail } from "../src/analyze-mail.ts";

const engine = createEngine();
const resolver = (): Promise<never> =>
  Promise.reject(Object.assign(new Error("offline"), { code: "ENOTFOUND" }));
const html = "Content-Type: text/html; charset=utf-8\n\n";
const text = "From: a@b.example\nTo: me@desk.example\n\n";

const kinds: Readonly<Record<string, readonly [head: string, unit: string]>> = {
  "empty lines": [text, "\n"],
  "one long line": [text, "a"],
  spaces: [text, " "],
  "quote marks": [text, "> "],
  "quoted lines": [text, "> a\n"],
  "attribution starts": [text, "On Em El wrote\n"],
  "header blocks": [text, "De: x\nPara: y\n"],
  "addresses in text": [text, "http://a.example/?e=b "],
  "web prefixes": [text, "www."],
  "header fields": ["", "a:\n"],
  "folded header": ["Subject: x\n", " a\n"],
  recipients: ["To: ", "a@b.example,"],
  angles: ["From: ", "<"],
  quotes: ["From: ", '"'],
  comments: ["From: ", "("],
  "encoded words": ["Subject: ", "=?utf-8?q?=41?= "],
  results: ["Authentication-Results: ", "x; dkim=pass ("],
  boundaries: ["Content-Type: multipart/mixed; boundary=a\n\n", "--a\n"],
  "near boundaries": ["Content-Type: multipart/mixed; boundary=a\n\n--a\n\n", "--ab\n"],
  parameters: ["Content-Type: text/plain; ", "a*0*=b;"],
  "soft breaks": ["Content-Transfer-Encoding: quoted-printable\n\n", "= "],
  "flowed lines": ["Content-Type: text/plain; format=flowed\n\n", "a \n"],
  "open tags": [html, "<b>"],
  "closing tags": [`${html}${"<b>".repeat(500)}`, "</i>"],
  links: [html, "<a href='http://a.example/?u=http://b.example'>Verify</a>"],
  "nested links": [html, "<a href=http://a.example>"],
  entities: [html, "&#x41;"],
  ampersands: [html, "&"],
  angle: [html, "<"],
  styles: [html, "<p style='color:#fff;font-size:0'>x</p>"],
  "style sheets": [html, "<style>.a{display:none}</style>"],
  braces: [`${html}<style>`, "{"],
  cells: [html, "<td>x"],
  images: [html, "<img alt='PayPal' src=//a.example/x>"],
  forms: [html, "<form action=//a.example><input type=password>"],
  comment: [html, "<!--"],
  brands: [text, "PayPal Microsoft Banco do Brasil "],
  lures: [text, "account verify your senha expirou package fee "],
  charges: [text, "charged $399 call +1 808 555 0142 "],
  idn: [html, "<a href='https://xn--pypal-4ve.com'>x</a>"],
};

async function time(
  head: string,
  unit: string,
  bytes: number,
): Promise<{ milliseconds: number; limits: string }> {
  const raw = Buffer.from(head + unit.repeat(Math.floor(bytes / unit.length)));
  let milliseconds = Number.POSITIVE_INFINITY;
  let limits = "";
  for (let round = 0; round < 3; round += 1) {
    const start = performance.now();
    limits = (await analyzeMail(raw, { engine, resolver, now: 0 })).limits.join(" ");
    milliseconds = Math.min(milliseconds, performance.now() - start);
  }
  return { milliseconds, limits };
}

const size = Number(process.argv[2] ?? 1_000_000);
for (const [name, [head, unit]] of Object.entries(kinds)) {
  const half = await time(head, unit, size / 2);
  const whole = await time(head, unit, size);
  const mark = whole.milliseconds > 200 || whole.milliseconds > half.milliseconds * 2.6 ? " <<<" : "";
  console.log(
    `${name.padEnd(20)} ${half.milliseconds.toFixed(0).padStart(5)} ms ${whole.milliseconds.toFixed(0).padStart(5)} ms  x${(whole.milliseconds / half.milliseconds).toFixed(1)} ${whole.limits}${mark}`,
  );
}
