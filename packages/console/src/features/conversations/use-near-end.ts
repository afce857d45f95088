import { type RefCallback, useCallback, useRef } from "react";

/** Asks for more when the element comes within two screens of being seen. */
export function useNearEnd(more: (() => void) | undefined): RefCallback<HTMLElement> {
  const latest = useRef(more);
  latest.current = more;
  return useCallback((element) => {
    if (!element) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current?.(), {
      rootMargin: "1200px",
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
}
