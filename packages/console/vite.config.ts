import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Where `npm start` serves the API, for `vite` in development. */
const server = "http://localhost:8420";
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here("."),
  base: "/",
  plugins: [react()],
  resolve: { alias: [{ find: /^zod$/, replacement: here("src/lib/zod-absent.ts") }] },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    // The first browsers with `light-dark()`; an older one would need every colour twice.
    target: ["chrome123", "edge123", "firefox121", "safari17.5"],
    // The content security policy has no `data:` for fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
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
  server: { proxy: { "/api": server } },
});
