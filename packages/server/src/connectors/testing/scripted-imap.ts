import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";

export interface ScriptedAnswer {
  readonly lines?: readonly string[];
  /** What follows the tag; empty breaks the line, null says nothing at all. */
  readonly status: string | null;
}

/** Answers one command, or null for the ordinary answer. */
export type ImapAnswer = (command: string) => ScriptedAnswer | null;

/** An IMAP server that behaves as a test tells it to; what the test does not answer is plain and correct. */
export class ScriptedImap {
  readonly port: number;
  readonly #server: Server;
  readonly #sockets: Set<Socket>;

  private constructor(server: Server, sockets: Set<Socket>) {
    this.#server = server;
    this.#sockets = sockets;
    this.port = (server.address() as AddressInfo).port;
  }

  static async start(answer: ImapAnswer): Promise<ScriptedImap> {
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket);
      speak(socket, answer);
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    return new ScriptedImap(server, sockets);
  }

  stop(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }
}

function speak(socket: Socket, answer: ImapAnswer): void {
  let text = "";
  socket.on("error", () => {});
  socket.write("* OK [CAPABILITY IMAP4rev1] ready\r\n");
  socket.on("data", (chunk) => {
    text += chunk.toString("latin1");
    for (let end = text.indexOf("\r\n"); end >= 0; end = text.indexOf("\r\n")) {
      const [tag = "", ...rest] = text.slice(0, end).split(" ");
      text = text.slice(end + 2);
      reply(socket, tag, rest.join(" "), answer);
    }
  });
}

function reply(socket: Socket, tag: string, command: string, answer: ImapAnswer): void {
  const { lines = [], status } = answer(command) ?? ordinary(command);
  if (status === null) return;
  if (status === "") socket.destroy();
  else socket.write([...lines.map((line) => `* ${line}`), `${tag} ${status}`, ""].join("\r\n"));
}

function ordinary(command: string): ScriptedAnswer {
  const verb = command.split(" ")[0]!.toUpperCase();
  return { lines: untagged[verb] ?? [], status: "OK done" };
}

const untagged: Readonly<Record<string, readonly string[]>> = {
  CAPABILITY: ["CAPABILITY IMAP4rev1"],
  EXAMINE: ["FLAGS ()", "2 EXISTS", "0 RECENT", "OK [UIDVALIDITY 7] x", "OK [UIDNEXT 3] x"],
  LIST: ['LIST () "/" INBOX'],
  LOGOUT: ["BYE"],
};
