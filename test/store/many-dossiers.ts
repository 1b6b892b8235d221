import { addDays, type Day } from "../../shared/calendar/day.ts";
import { emptyHead, writeHead } from "../../shared/store/head.ts";
import { type Table, writeTogether } from "../../shared/store/table.ts";
import { lab } from "../cast.ts";

/** Heads of many dossiers: the first `due` have a wake day of today or just before, the others a later one. */
export async function writeDossiers(table: Table, count: number, due: number, today: Day): Promise<void> {
  for (let from = 0; from < count; from += 100)
    await writeTogether(
      table,
      Array.from({ length: 100 }, (_, at) => {
        const number = from + at;
        const wake = number < due ? addDays(today, -(number % 3)) : addDays(today, 1 + (number % 300));
        const head = { ...emptyHead, version: 1, release: "1", wakes: new Map([["residence", wake] as const]) };
        return writeHead(table, `${lab}#person#p-${number}`, head);
      }),
    );
}
