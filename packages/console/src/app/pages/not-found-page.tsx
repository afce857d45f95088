import { Link } from "@tanstack/react-router";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { appMessages } from "../app.messages.ts";
import { Gate } from "../gate.tsx";
import { paths } from "../paths.ts";

export function NotFoundPage() {
  const t = useMessages(appMessages);
  return (
    <Gate title={t("notFound")} lead={t("notFoundLead")}>
      <p>
        <Link to={paths.home} className="button">
          {t("home")}
        </Link>
      </p>
    </Gate>
  );
}
