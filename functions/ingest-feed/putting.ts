import { parseDay } from "../../shared/calendar/day.ts";
import { brusselsDay, instantOf } from "../../shared/calendar/instant.ts";
import { type Order, orderOf, type Putting } from "../../shared/feeds/snapshot.ts";
import { todayOf } from "../clock.ts";
import type { State } from "../feed-state.ts";
import type { FeedFile, Task } from "./task.ts";

/** Which putting a file is of. One whose instant an earlier release did not keep counts as put now. */
export const puttingOf = ({ ports, file }: Pick<Task, "ports" | "file">): Putting => ({
  putMs: file.putAt === undefined ? ports.now().getTime() : Date.parse(file.putAt),
  run: file.run,
  file: file.file,
});

/** The order of a file that says no day of its own, or need not say one: by the day on which it was put. */
export function orderOfPutting(task: { readonly file: FeedFile } & Pick<Task, "ports">, { held }: State): Order {
  const { putAt } = task.file;
  const heldOn = held === null ? todayOf(task.ports) : parseDay(held.on);
  const day = putAt === undefined ? heldOn : brusselsDay(instantOf(Math.floor(Date.parse(putAt) / 1000)));
  return orderOf(day, puttingOf(task));
}
