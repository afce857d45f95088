import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { freePorts } from "../connectors/testing/free-ports.ts";

export interface Process {
  /** `http://127.0.0.1:…` of a process that serves. */
  readonly address: string;
  readonly setupLink: string | null;
  readonly child: ChildProcess;
  /** @returns the exit code and how long it took, in milliseconds. */
  end(signal: "SIGTERM" | "SIGKILL"): Promise<{ code: number | null; milliseconds: number }>;
}

const program = fileURLToPath(new URL("./serve.ts", import.meta.url));

/** A real process of the product. */
export async function startProcess(environment: Readonly<Record<string, string>>): Promise<Process> {
  const [port] = await freePorts(1);
  const child = spawn(process.execPath, [program], {
    env: {
      ...process.env,
      ATALAIA_LOG_LEVEL: "silent",
      ATALAIA_SMTP_PORT: "0",
      ATALAIA_WORKER_THREADS: "1",
      ATALAIA_PORT: String(port),
      ...environment,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const line = await Promise.race([
    once(createInterface({ input: child.stdout }), "line"),
    once(child, "exit").then(() => ["null"]),
  ]);
  // A test that fails leaves no process behind.
  process.once("exit", () => child.kill("SIGKILL"));
  const said = JSON.parse(String(line[0])) as { setupLink: string | null } | null;
  if (!said) throw new Error("the process did not start");
  return {
    address: `http://127.0.0.1:${port}`,
    setupLink: said.setupLink,
    child,
    async end(signal) {
      const started = performance.now();
      if (child.exitCode !== null || child.signalCode !== null)
        return { code: child.exitCode, milliseconds: 0 };
      const ended = once(child, "exit");
      child.kill(signal);
      const [code] = await ended;
      return { code, milliseconds: performance.now() - started };
    },
  };
}
