import { type ReactNode, useEffect } from "react";
import "./page.css";

/** One place of the console: its name in the tab, its heading (which takes focus on arrival), its acts. */
export function Page({
  title,
  lead,
  actions,
  children,
  wide,
}: {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  wide?: boolean;
}) {
  useTitle(title);
  return (
    <div className="page" data-wide={wide || undefined}>
      <header className="page-head">
        <div className="page-words">
          <h1 tabIndex={-1} data-focus-target="">
            {title}
          </h1>
          {lead && <p className="muted">{lead}</p>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Atalaia`;
  }, [title]);
}

/** A part of a page: heading and lead in the margin where there is room, the thing itself beside them. */
export function Section({
  id,
  title,
  lead,
  children,
}: {
  id: string;
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-words">
        <h2 id={id}>{title}</h2>
        {lead && <p className="muted small">{lead}</p>}
      </div>
      <div className="section-body">{children}</div>
    </section>
  );
}
