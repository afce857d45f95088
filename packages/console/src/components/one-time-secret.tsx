import { CopyButton } from "./copy-button.tsx";
import { Notice } from "./notice.tsx";
import "./one-time-secret.css";

/** A secret that is shown now and never again. */
export function OneTimeSecret({ title, lead, secret }: { title: string; lead: string; secret: string }) {
  return (
    <div className="one-time-secret">
      <Notice tone="caution" title={title}>
        {lead}
      </Notice>
      <p className="exact one-time-value">{secret}</p>
      <CopyButton text={secret} />
    </div>
  );
}
