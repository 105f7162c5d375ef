/** What lies over the page without being a dialog: Esc closes the topmost, one at a time. */
const layers: (() => void)[] = [];

/** Lays a layer on top; call the answer when it is gone. */
export function layer(close: () => void): () => void {
  layers.push(close);
  return () => {
    const at = layers.lastIndexOf(close);
    if (at >= 0) layers.splice(at, 1);
  };
}

/** Closes the topmost layer; false when there is none. A native dialog closes itself. */
export function closeTopLayer(): boolean {
  const top = layers.at(-1);
  top?.();
  return top !== undefined;
}

addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
  if (document.querySelector("dialog:modal")) return;
  if (closeTopLayer()) event.preventDefault();
});
