const SEEN = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;
const LOOK_MS = 5_000;

/**
 * Calls `rest` when nobody touched anything for so many minutes; 0 never does. Asked anew each
 * time, so that a changed setting counts at once. Also right after the computer wakes up.
 */
export function watchIdle(minutes: () => number, rest: () => void): () => void {
  let last = Date.now();
  const seen = () => (last = Date.now());
  const look = () => {
    const limit = minutes();
    if (limit === 0 || Date.now() - last < limit * 60_000) return;
    last = Date.now();
    rest();
  };
  for (const event of SEEN) addEventListener(event, seen, { passive: true, capture: true });
  const timer = setInterval(look, LOOK_MS);
  document.addEventListener("visibilitychange", look);
  return () => {
    for (const event of SEEN) removeEventListener(event, seen, { capture: true });
    clearInterval(timer);
    document.removeEventListener("visibilitychange", look);
  };
}
