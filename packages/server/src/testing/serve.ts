/** Program: one process of the product, by its environment. Prints one line when it is up and stops on SIGTERM. */
import { startServer } from "../main.ts";
import { readSettings } from "../platform/settings/settings.ts";

const server = await startServer(readSettings(process.env), process.env);
process.once("SIGTERM", () => void server.stop().then(() => process.exit(0)));
process.stdout.write(`${JSON.stringify({ up: true, setupLink: server.setupLink })}\n`);
