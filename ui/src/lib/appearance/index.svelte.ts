/** How the screen looks on this computer: its colours, how large the letters and how high the rows. */
export const THEMES = ["system", "light", "dark", "contrast"] as const;
export type Theme = (typeof THEMES)[number];
export const TEXT_SIZES = [90, 100, 115, 130, 150, 175, 200] as const;

const THEME = "buurtkas-theme";
const SIZE = "buurtkas-text-size";
const COMPACT = "buurtkas-compact";
const DISCREET = "buurtkas-discreet";
const darkSystem = matchMedia("(prefers-color-scheme: dark)");
const contrastSystem = matchMedia("(prefers-contrast: more)");

const kept = localStorage.getItem(THEME) as Theme | null;
const keptSize = Number(localStorage.getItem(SIZE) ?? 100);

let theme = $state<Theme>(kept !== null && THEMES.includes(kept) ? kept : "system");
let textSize = $state(keptSize >= 90 && keptSize <= 200 ? keptSize : 100);
let compact = $state(localStorage.getItem(COMPACT) === "yes");
let discreet = $state(localStorage.getItem(DISCREET) === "yes");

export const appearance = {
  get theme() {
    return theme;
  },
  set theme(chosen: Theme) {
    theme = chosen;
    localStorage.setItem(THEME, chosen);
    show();
  },
  /** Per cent of the usual size; everything is measured in rem, so everything grows. */
  get textSize() {
    return textSize;
  },
  set textSize(chosen: number) {
    textSize = chosen;
    localStorage.setItem(SIZE, String(chosen));
    show();
  },
  /** Rows of 36 px in place of 44. */
  get compact() {
    return compact;
  },
  set compact(chosen: boolean) {
    compact = chosen;
    localStorage.setItem(COMPACT, chosen ? "yes" : "no");
    show();
  },
  /** Names and amounts are blurred, for a desk with visitors. Stays on through a lock. */
  get discreet() {
    return discreet;
  },
  set discreet(chosen: boolean) {
    discreet = chosen;
    localStorage.setItem(DISCREET, chosen ? "yes" : "no");
    show();
  },
};

/** The colours that are shown now. */
function colours(): "light" | "dark" | "contrast" {
  if (theme !== "system") return theme;
  if (contrastSystem.matches) return "contrast";
  return darkSystem.matches ? "dark" : "light";
}

function show(): void {
  const root = document.documentElement;
  root.dataset["theme"] = colours();
  root.style.fontSize = textSize === 100 ? "" : `${textSize}%`;
  root.toggleAttribute("data-compact", compact);
  root.toggleAttribute("data-discreet", discreet);
}

/** Puts the kept choices on the page and follows the system where it is asked to. */
export function startAppearance(): void {
  show();
  darkSystem.addEventListener("change", show);
  contrastSystem.addEventListener("change", show);
}
