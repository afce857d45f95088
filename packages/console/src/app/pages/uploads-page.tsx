import { Link } from "@tanstack/react-router";
import { Page } from "../../components/page.tsx";
import { DropZone } from "../../features/uploads/drop-zone.tsx";
import { UploadList } from "../../features/uploads/upload-list.tsx";
import { uploadsMessages } from "../../features/uploads/uploads.messages.ts";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { paths } from "../paths.ts";

export function UploadsPage() {
  const t = useMessages(uploadsMessages);
  return (
    <Page title={t("title")} lead={t("lead")}>
      <DropZone />
      <h2>{t("latest")}</h2>
      <UploadList
        link={(conversationId, words) => (
          <Link to={paths.conversation} params={{ conversationId }} search={{ view: "all" }}>
            {words}
          </Link>
        )}
      />
    </Page>
  );
}
