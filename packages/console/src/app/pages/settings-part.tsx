import type { ReactNode } from "react";
import { useTitle } from "../../components/page.tsx";

/** The heading of one part of the settings. */
export function SettingsPart({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  useTitle(title);
  return (
    <>
      <header className="settings-head">
        <h2 tabIndex={-1} data-focus-target="">
          {title}
        </h2>
        {lead && <p className="muted">{lead}</p>}
      </header>
      {children}
    </>
  );
}
