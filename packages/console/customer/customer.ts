import "../src/styles/fonts.css";
import "../src/styles/tokens.css";
import "./customer.css";
import { createFrame, type Frame } from "./frame.ts";
import { readLanguage } from "./language.ts";
import { showEnrolment } from "./pages/enrol.ts";
import { showPresence } from "./pages/is-it-you.ts";
import { showMyData } from "./pages/my-data.ts";
import { showNotMe } from "./pages/not-me.ts";
import { showVerification } from "./pages/verify.ts";

const pages: Readonly<Record<string, (frame: Frame) => void>> = {
  "/verify": showVerification,
  "/is-it-you": showPresence,
  "/not-me": showNotMe,
  "/enrol": showEnrolment,
  "/my-data": showMyData,
};

function start(): void {
  const language = readLanguage();
  document.documentElement.lang = language;
  const frame = createFrame(document.getElementById("customer")!, language, start);
  (pages[location.pathname] ?? showPresence)(frame);
}

// Another link opened in the same tab only changes what stands behind the #.
addEventListener("hashchange", start);
start();
