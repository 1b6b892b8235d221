import { loadBundle, type SourceChange, type StandIn } from "./bundle.ts";

export type { SourceChange } from "./bundle.ts";

export type Simulator = typeof import("./simulate.ts") & typeof import("./shrink.ts") & typeof import("./faults.ts");

const standIns: readonly StandIn[] = [
  { of: /\/alerts\/mail\.ts$/, by: "plain-mail.ts" },
  { of: /\/alerts\/mail-calendar\.ts$/, by: "plain-mail.ts" },
  { of: /\/mime\.ts$/, by: "plain-mail.ts" },
  { of: /^node:zlib$/, by: "plain-zlib.ts" },
];

/** The simulator, with guards taken out of the code or whole. */
export const loadSimulator = (name: string, changes: readonly SourceChange[] = []): Promise<Simulator> =>
  loadBundle(name, ["simulate.ts", "shrink.ts", "faults.ts"], standIns, changes);
