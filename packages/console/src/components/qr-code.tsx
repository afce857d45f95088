import { encode } from "uqr";
import { useMessages } from "../lib/i18n/i18n.tsx";
import { componentMessages } from "./components.messages.ts";
import "./qr-code.css";

/** Drawn in the browser: a secret in a QR code never travels to be drawn. Always dark on light, for cameras. */
export function QrCode({ text }: { text: string }) {
  const t = useMessages(componentMessages);
  const { data, size } = encode(text, { ecc: "M", border: 3 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={t("qrCode")}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
