/** How the screen looks on this computer: light or dark, and how large the letters are. */
export type Theme = "system" | "light" | "dark";
export const TEXT_SIZES = [90, 100, 115, 130, 150, 175, 200] as const;

const THEME = "buurtkas-theme";
const SIZE = "buurtkas-text-size";
const darkSystem = matchMedia("(prefers-color-scheme: dark)");

const kept = localStorage.getItem(THEME);
let theme = $state<Theme>(kept === "light" || kept === "dark" ? kept : "system");
let textSize = $state(Number(localStorage.getItem(SIZE) ?? 100));

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
};

function show(): void {
  const dark = theme === "dark" || (theme === "system" && darkSystem.matches);
  document.documentElement.dataset["theme"] = dark ? "dark" : "light";
  document.documentElement.style.fontSize = textSize === 100 ? "" : `${textSize}%`;
}

/** Puts the kept choices on the page and follows the system where it is asked to. */
export function startAppearance(): void {
  show();
  darkSystem.addEventListener("change", show);
}
