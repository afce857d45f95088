import { createServer } from "node:http";
import { createBackEnd } from "./back-end.js";

const { SIGNING_KEY, LOG_KEY, PORT = "8500", ACCOUNTS = "maria=customer-1" } = process.env;
if (!SIGNING_KEY || !LOG_KEY) {
  console.error("Set SIGNING_KEY (whpk_…, Settings › Sensitive actions) and LOG_KEY (Evidence › Log).");
  process.exit(2);
}

/** `login=id of the customer in our own systems`, separated by commas. */
const accounts = new Map(
  ACCOUNTS.split(",").map((pair) => {
    const [login, owner] = pair.split("=");
    return [login, { owner, changes: 0 }];
  }),
);
const receive = createBackEnd({ signingKey: SIGNING_KEY, logKey: LOG_KEY, accounts });

const mostBytes = 64 * 1024;

createServer(async (request, response) => {
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > mostBytes) return response.writeHead(413).end();
    parts.push(part);
  }
  const { status, body } = answer(request.headers, Buffer.concat(parts).toString("utf8"));
  console.log(`${request.headers["webhook-id"] ?? "-"} ${status} ${JSON.stringify(body)}`);
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}).listen(Number(PORT), "127.0.0.1", () => console.log(`Back end on http://127.0.0.1:${PORT}`));

function answer(headers, body) {
  try {
    return receive(headers, body);
  } catch {
    return { status: 400, body: { reason: "body" } };
  }
}
