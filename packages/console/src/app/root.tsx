import { Outlet, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { ToastProvider } from "../components/toast.tsx";
import { TooltipProvider } from "../components/tooltip.tsx";
import { useKeyboard } from "../lib/actions.ts";

export function Root() {
  useKeyboard();
  useFocusOnArrival();
  return (
    <TooltipProvider delayDuration={350}>
      <ToastProvider>
        <Outlet />
      </ToastProvider>
    </TooltipProvider>
  );
}

/** After going to another page the focus stands on its heading, so that it is read and Tab goes on from there. */
function useFocusOnArrival(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe("onRendered", ({ fromLocation, toLocation }) => {
        if (!fromLocation || fromLocation.pathname === toLocation.pathname) return;
        document.querySelector<HTMLElement>("main [data-focus-target]")?.focus({ preventScroll: true });
      }),
    [router],
  );
}
