import type { Severity } from "./wording/keys.ts";

/** Colours of a mail: dark text on light grounds. Each pair that carries text has a contrast of 4.5 to 1 or more (WCAG 2.2, 1.4.3). */
export const palette = {
  page: "#f2f4f6",
  paper: "#ffffff",
  line: "#d3d9df",
  ink: "#17212b",
  quiet: "#4b5864",
  link: "#0b4f94",
  button: { ink: "#ffffff", ground: "#0b4f94" },
  /** Outlined, so that it is not taken for a severity. */
  note: { ink: "#17212b", ground: "#ffffff", edge: "#4b5864" },
} as const;

/** What a severity's word is set in. The colour repeats the word; it never stands alone. */
export const tones: {
  readonly [Key in Severity]: { readonly ink: string; readonly ground: string; readonly band: string };
} = {
  urgent: { ink: "#ffffff", ground: "#a81e1e", band: "#a81e1e" },
  breach: { ink: "#8a1c1c", ground: "#fde8e6", band: "#c94a42" },
  overdue: { ink: "#7c3300", ground: "#ffe9d6", band: "#c96a1b" },
  soon: { ink: "#5c4300", ground: "#fff0c2", band: "#cf9a0a" },
  upcoming: { ink: "#0b4a7a", ground: "#e2f0fb", band: "#4a90c4" },
  unknown: { ink: "#4d2a86", ground: "#efe8fb", band: "#8a63c8" },
  withdrawn: { ink: "#3c4853", ground: "#e8ecef", band: "#9aa5af" },
};

/** Every pair of text and ground that a mail is set in. */
export const pairs: readonly (readonly [ink: string, ground: string])[] = [
  [palette.ink, palette.paper],
  [palette.ink, palette.page],
  [palette.quiet, palette.paper],
  [palette.quiet, palette.page],
  [palette.link, palette.paper],
  [palette.note.ink, palette.note.ground],
  [palette.button.ink, palette.button.ground],
  ...Object.values(tones).map(({ ink, ground }) => [ink, ground] as const),
];
