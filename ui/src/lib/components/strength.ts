export type Strength = "short" | "weak" | "good" | "strong";

/** A rough word for a passphrase, so that people choose a sentence; the application sets the bar. */
export function strengthOf(passphrase: string): Strength {
  const letters = [...passphrase];
  const different = new Set(letters).size;
  const words = passphrase.split(/[\s\-_.,]+/).filter((word) => word.length > 2).length;
  if (letters.length < 12) return "short";
  if (different < 7) return "weak";
  if (words >= 4 || (letters.length >= 20 && different >= 12)) return "strong";
  if (words >= 3 || (letters.length >= 14 && different >= 10)) return "good";
  return "weak";
}
