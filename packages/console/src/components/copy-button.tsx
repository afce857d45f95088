import { useEffect, useState } from "react";
import { useMessages } from "../lib/i18n/i18n.tsx";
import { Button } from "./button.tsx";
import { componentMessages } from "./components.messages.ts";

type State = "ready" | "copied" | "failed";

export function CopyButton({
  text,
  label,
  onCopied,
}: {
  text: string;
  label?: string;
  /** Told each time the text went to the clipboard. */
  onCopied?: () => void;
}) {
  const t = useMessages(componentMessages);
  const [state, setState] = useState<State>("ready");
  useEffect(() => {
    if (state !== "copied") return;
    const timer = setTimeout(() => setState("ready"), 2500);
    return () => clearTimeout(timer);
  }, [state]);
  async function copy() {
    await navigator.clipboard.writeText(text).then(
      () => {
        setState("copied");
        onCopied?.();
      },
      () => setState("failed"),
    );
  }
  return (
    <span className="copy">
      <Button icon={state === "copied" ? "check" : "copy"} onClick={copy}>
        {state === "copied" ? t("copied") : (label ?? t("copy"))}
      </Button>
      <span role="status" className={state === "failed" ? "small" : "visually-hidden"}>
        {state === "copied" ? t("copied") : state === "failed" ? t("copyFailed") : ""}
      </span>
    </span>
  );
}
