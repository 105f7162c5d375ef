// What the tests ask of a screen that is drawn: no fault that axe knows, and nothing out of reach.
import axe from "axe-core";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Colours change at once: halfway a change they are nobody's choice. */
export function stillLook(): void {
  document.documentElement.style.setProperty("--quick", "0ms");
}

/** The accessibility faults that axe finds, each with what it is about. */
export async function faultsOf(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, { runOnly: TAGS, resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.any[0]?.message ?? ""}`),
  );
}

const CONTROLS = "a[href], button, input, select, textarea, summary, [role=combobox]";

/** Controls that cannot be seen whole: cut off by a box, or beside the page. */
export function lostControls(root: Element): string[] {
  return [...root.querySelectorAll<HTMLElement>(CONTROLS)]
    .filter((control) => control.checkVisibility({ visibilityProperty: true }) && isCut(control))
    .map((control) => `${control.tagName.toLowerCase()} “${control.innerText.slice(0, 40)}”`);
}

function isCut(control: HTMLElement): boolean {
  const own = control.getBoundingClientRect();
  // The skip link waits above the page until it has focus.
  if (own.bottom + scrollY <= 0) return false;
  let scrolls = false;
  for (let box = control.parentElement; box !== null; box = box.parentElement) {
    const style = getComputedStyle(box);
    if (style.clipPath !== "none") return false;
    const around = box.getBoundingClientRect();
    if (["auto", "scroll"].includes(style.overflowX)) scrolls = true;
    const isOutside = own.right > around.right + 1 || own.left < around.left - 1;
    if (["hidden", "clip"].includes(style.overflowX) && isOutside && !scrolls) return true;
  }
  if (!scrolls && (own.right > innerWidth + 1 || own.left < -1)) return true;
  const style = getComputedStyle(control);
  const cuts = ["hidden", "clip"].includes(style.overflowX) && !control.matches("input, select");
  return cuts && control.scrollWidth > control.clientWidth + 1;
}
