import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Badge } from "../../components/badge.tsx";
import { Failed, Loading } from "../../components/states.tsx";
import { type Column, Table } from "../../components/table.tsx";
import { Time } from "../../components/time.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { type Upload, uploadsQuery } from "./uploads.api.ts";
import { uploadsMessages } from "./uploads.messages.ts";
import "./uploads.css";

export function UploadList({ link }: { link: (conversationId: string, words: string) => ReactNode }) {
  const t = useMessages(uploadsMessages);
  const uploads = useQuery(uploadsQuery);
  if (uploads.isPending) return <Loading />;
  if (uploads.isError) return <Failed error={uploads.error} onRetry={() => uploads.refetch()} />;
  const { items } = uploads.data;
  if (items.length === 0) return <p className="muted">{t("none")}</p>;
  const columns: Column<Upload>[] = [
    {
      id: "file",
      head: t("file"),
      main: true,
      cell: ({ fileName }) => (
        <strong className="exact upload-name" dir="auto">
          {fileName}
        </strong>
      ),
    },
    { id: "kind", head: t("kind"), cell: ({ kind }) => t(kind === "file" ? "single" : kind) },
    { id: "result", head: t("result"), cell: (upload) => <Result upload={upload} link={link} /> },
    { id: "when", head: t("when"), cell: ({ createdAt }) => <Time at={createdAt} form="ago" /> },
  ];
  return <Table caption={t("latest")} columns={columns} rows={items} rowKey={({ id }) => id} />;
}

function Result({
  upload,
  link,
}: {
  upload: Upload;
  link: (conversationId: string, words: string) => ReactNode;
}) {
  const t = useMessages(uploadsMessages);
  const { state, accepted, refused, conversationIds } = upload;
  const [first] = conversationIds;
  if (state === "reading") return <>{t("reading", { count: accepted })}</>;
  if (state === "failed")
    return (
      <Badge tone="danger" icon="warning">
        {t("failed")}
      </Badge>
    );
  if (upload.found === 0) return <>{t("empty")}</>;
  return (
    <div className="upload-result">
      <span>
        {t("accepted", { count: accepted })}
        {refused.length > 0 && `, ${t("refused", { count: refused.length })}`}
      </span>
      {refused.slice(0, 3).map(({ index, code }) => (
        <span key={index} className="muted small">
          {t("refusedWhy", { number: index + 1, code })}
        </span>
      ))}
      {first && link(first, t("open", { count: conversationIds.length }))}
    </div>
  );
}
