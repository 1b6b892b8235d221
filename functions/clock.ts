import type { Day } from "../shared/calendar/day.ts";
import { brusselsDay, instantOf } from "../shared/calendar/instant.ts";
import type { Ports } from "./ports.ts";

/** Today in Belgium. */
export const todayOf = (ports: Pick<Ports, "now">): Day =>
  brusselsDay(instantOf(Math.floor(ports.now().getTime() / 1000)));
