import * as z from "zod";
import { id } from "../values.ts";
import { defineNotice } from "./notice.ts";

export const calendarsDue = defineNotice({
  type: "CalendarsDue",
  meaning: "The calendar files of an employer's contacts must be written for today.",
  sender: "belfry.calendars",
  detail: z.strictObject({ employer: id }),
  example: { employer: "leuven-lab" },
});
