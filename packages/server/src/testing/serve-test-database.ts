/** Program: one server for all test files of a run. Prints its address on one line and stops when its input closes. */
import { startTestServer } from "./test-server.ts";

const server = await startTestServer();
process.stdout.write(`${server.url}\n`);
process.stdin.resume();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.stdin.destroy());
process.stdin.once("close", () => void server.stop());
