import { CopyButton } from "./copy-button.tsx";
import { QrCode } from "./qr-code.tsx";
import "./totp-secret.css";

/** The secret of an authenticator app, to be photographed or typed in groups of four. */
export function TotpSecret({ label, secret, uri }: { label: string; secret: string; uri: string }) {
  return (
    <div className="totp-secret">
      <QrCode text={uri} />
      <div>
        <p className="muted small">{label}</p>
        <p className="exact">{secret.match(/.{1,4}/gu)?.join(" ")}</p>
        <CopyButton text={secret} />
      </div>
    </div>
  );
}
