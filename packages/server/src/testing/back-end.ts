import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { formatVerifierKey } from "@atalaia/evidence";
import type { World } from "./world.ts";

/** What the example does with one call. */
type Receive = (
  headers: IncomingHttpHeaders | Record<string, string>,
  body: string,
) => { readonly status: number; readonly body: { readonly reference?: string; readonly reason?: string } };

interface Example {
  createBackEnd(options: {
    signingKey: string;
    logKey: string;
    accounts: Map<string, { owner: string; changes: number }>;
    acceptForced?: boolean;
    now?: () => number;
  }): Receive;
}

export interface Call {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly status: number;
}

export interface BackEnd {
  readonly url: string;
  readonly accounts: Map<string, { owner: string; changes: number }>;
  /** Everything that came, with what the company's system answered. */
  readonly calls: Call[];
  /** Answered first, one for each call, instead of what the system itself says; null hangs up. */
  readonly bends: (number | null)[];
  /** The company's system without the network. */
  readonly receive: Receive;
  close(): void;
}

const example = new URL("../../../../examples/back-end/back-end.js", import.meta.url).href;

/** The example of a company's own system, listening: what a desk's executor calls. */
export async function startBackEnd(world: World, acceptForced = false): Promise<BackEnd> {
  const { createBackEnd } = (await import(example)) as Example;
  const { signingKey } = (await world.call("alice", "GET", "/api/action-definitions")).body;
  const accounts = new Map<string, { owner: string; changes: number }>();
  const logKey = formatVerifierKey(world.context.evidence.signer);
  const receive = createBackEnd({ signingKey, logKey, accounts, acceptForced, now: world.context.now });
  const calls: Call[] = [];
  const bends: (number | null)[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request.setEncoding("utf8")) body += part;
    const bend = bends.shift();
    if (bend === null) return void request.socket.destroy();
    const answer = bend === undefined ? receive(request.headers, body) : { status: bend, body: {} };
    calls.push({ headers: request.headers, body, status: answer.status });
    response
      .writeHead(answer.status, { "content-type": "application/json", location: "/elsewhere" })
      .end(JSON.stringify(answer.body));
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/actions`,
    accounts,
    calls,
    bends,
    receive,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
