import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";

/** A raw line-by-line client, so that a test can say what no well-behaved client would. */
export class Dialogue {
  #socket: Socket;
  #text = "";
  #ended = false;
  #wake: () => void = () => {};

  private constructor(socket: Socket) {
    this.#socket = socket;
    this.#listen(socket);
  }

  static async open(port: number): Promise<Dialogue> {
    const socket = connect(port, "127.0.0.1");
    await once(socket, "connect");
    return new Dialogue(socket);
  }

  /** Says one line and reads the reply to it. */
  async ask(line: string): Promise<string> {
    this.write(`${line}\r\n`);
    return await this.reply();
  }

  write(text: string | Uint8Array): void {
    this.#socket.write(text);
  }

  /** The next complete reply of one or more lines; the empty string when the other side closed instead. */
  async reply(): Promise<string> {
    for (;;) {
      const found = /^(?:\d{3}-[^\n]*\n)*\d{3}(?: [^\n]*)?\r?\n/u.exec(this.#text);
      if (found !== null) {
        this.#text = this.#text.slice(found[0].length);
        return found[0].trimEnd();
      }
      if (this.#ended) return "";
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** Goes on inside TLS, as after a 220 to STARTTLS. */
  async secure(ca: string): Promise<void> {
    this.#socket.removeAllListeners();
    const socket = connectTls({ socket: this.#socket, ca, servername: "mail.example" });
    await once(socket, "secureConnect");
    this.#socket = socket;
    this.#listen(socket);
  }

  /** Vanishes without a word, as a broken line does. */
  vanish(): void {
    this.#socket.resetAndDestroy();
  }

  close(): void {
    this.#socket.destroy();
  }

  #listen(socket: Socket): void {
    socket.on("data", (chunk: Buffer) => {
      this.#text += chunk.toString("latin1");
      this.#wake();
    });
    const end = () => {
      this.#ended = true;
      this.#wake();
    };
    socket.on("close", end).on("error", end).on("end", end);
  }
}
