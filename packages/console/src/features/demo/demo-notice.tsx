import { useId, useState } from "react";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { stored } from "../../lib/stored.ts";
import { demoMessages } from "./demo.messages.ts";
import "./demo.css";

const seen = stored("demo-guide", (value): value is "seen" => value === "seen");

/** Marks every page of a demonstration; where there is something to try, it also says what. */
export function DemoNotice({ withGuide }: { withGuide: boolean }) {
  const t = useMessages(demoMessages);
  const id = useId();
  const [open, setOpen] = useState(seen.read() === undefined);
  const showing = withGuide && open;
  function turn() {
    if (open) seen.write("seen");
    setOpen(!open);
  }
  return (
    <Notice>
      <div className="demo-banner">
        <span>{t("banner")}</span>
        {withGuide && (
          <Button kind="quiet" aria-expanded={showing} aria-controls={id} onClick={turn}>
            {t(showing ? "hide" : "show")}
          </Button>
        )}
      </div>
      <div id={id} hidden={!showing}>
        <Guide />
      </div>
    </Notice>
  );
}

function Guide() {
  const t = useMessages(demoMessages);
  return (
    <div className="demo-guide">
      <strong>{t("guideTitle")}</strong>
      <ol>
        <li>{t("guideWatch")}</li>
        <li>{t("guideHold")}</li>
        {/* A number that every payment network keeps for tests. */}
        <li>{t("guideStop", { card: "4111 1111 1111 1111" })}</li>
      </ol>
      <p className="muted small">{t("guideRoles")}</p>
    </div>
  );
}
