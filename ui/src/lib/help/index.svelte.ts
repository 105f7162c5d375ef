let shown = $state(false);

/** The panel that explains the screen; any "?" opens it, Esc closes it. */
export const help = {
  get open() {
    return shown;
  },
  set open(wanted: boolean) {
    shown = wanted;
  },
};
