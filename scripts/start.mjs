// npm start: installs and builds what is missing, then serves. Everything after `--` goes to `atalaia serve`.
import { ensureConsole, ensureInstalled, inForeground, main, runtime } from "./set-up.mjs";

await main(async () => {
  await ensureInstalled();
  await ensureConsole();
  return inForeground(runtime(), ["packages/cli/src/main.ts", "serve", ...process.argv.slice(2)]);
});
