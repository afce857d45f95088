import { once } from "node:events";
import { type AddressInfo, connect, createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** Ports of the loopback nobody listens on at the moment. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, "127.0.0.1"));
  await Promise.all(servers.map((server) => once(server, "listening")));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => once(server.close(), "close")));
  return ports;
}

/** Resolves once something listens there; rejects after ten seconds or when `failed` says why it never will. */
export async function listening(port: number, failed: () => string | null): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const reason = failed();
    if (reason !== null) throw new Error(reason);
    if (await answers(port)) return;
    await pause(50);
  }
  throw new Error(`nothing listens on port ${port}`);
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
