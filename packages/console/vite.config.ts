import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build, defineConfig, type Plugin } from "vite";

/** Where `npm start` serves the API, for `vite` in development. */
const server = "http://localhost:8420";
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The first browsers with `light-dark()`; an older one would need every colour twice. */
const browsers = ["chrome123", "edge123", "firefox121", "safari17.5"];

/** The chat for other sites, beside the console: one file under a name that never changes, with nothing global in it. */
function chatWidget(): Plugin {
  return {
    name: "chat-widget",
    apply: "build",
    async closeBundle() {
      await build({
        configFile: false,
        root: here("widget"),
        logLevel: "warn",
        publicDir: false,
        build: {
          outDir: here("dist"),
          emptyOutDir: false,
          target: browsers,
          lib: {
            entry: here("widget/widget.ts"),
            formats: ["iife"],
            name: "atalaia",
            fileName: () => "widget.js",
          },
        },
      });
    },
  };
}

export default defineConfig({
  root: here("."),
  base: "/",
  plugins: [react(), chatWidget()],
  resolve: { alias: [{ find: /^zod$/, replacement: here("src/lib/zod-absent.ts") }] },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: browsers,
    // The content security policy has no `data:` for fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The customers' pages are small and of their own: nobody loads the desk to prove who they are.
      input: { console: here("index.html"), customer: here("customer/index.html") },
      // Rows and schemas nobody calls are left out.
      treeshake: {
        manualPureFunctions: ["z", "endpoint", "page"],
        moduleSideEffects: (id: string) => !id.includes("/packages/contract/src/"),
      },
      output: {
        // What changes with our releases apart from what changes with our dependencies.
        codeSplitting: {
          groups: [
            {
              name: "libraries",
              test: /node_modules\/(react|react-dom|scheduler|@tanstack|@radix-ui|@floating-ui)\//,
            },
          ],
        },
      },
    },
  },
  worker: { format: "es" },
  server: { proxy: { "/api": server, "/widget.js": server } },
});
