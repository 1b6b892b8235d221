/** Units of time that never change, for arithmetic that would otherwise hold bare numbers. */
export const minuteSeconds = 60;
export const hourSeconds = 3_600;
/** Twenty-four hours, whatever clocks do. */
export const dayMinutes = 1_440;
export const weekDays = 7;
/** Monday to Friday. */
export const weekdaysAWeek = 5;
/** Weekday of a Friday and of a Sunday, counted from Monday as 1 (ISO 8601). */
export const friday = 5;
export const sunday = 7;
