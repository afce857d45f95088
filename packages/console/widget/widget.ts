import { startChat } from "./start.ts";

/**
 * The one script tag of a site: `<script src="https://desk/widget.js" data-inbox="ID" async></script>`, with
 * `data-language` (else the page's) and `data-remember="tab"` for shared devices.
 */
const script = document.currentScript;

if (script instanceof HTMLScriptElement && script.dataset["inbox"]) {
  const { inbox, language, remember } = script.dataset;
  const host = document.createElement("div");
  const settings = {
    origin: new URL(script.src).origin,
    inboxId: inbox,
    language,
    remember: remember === "tab" ? "tab" : "device",
    inline: false,
  } as const;
  const begin = () => {
    document.body.append(host);
    startChat(host, settings).catch(() => host.remove());
  };
  if (document.body) begin();
  else addEventListener("DOMContentLoaded", begin, { once: true });
}
