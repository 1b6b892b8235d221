import { daysLater, isHoliday, weekdayOf } from "../obligations/slow-hours.ts";
import { forEver, type Told } from "./told.ts";

/** Working days of each review, as the policies say where an employer sets nothing. */
const reviewDays: Readonly<Record<string, number>> = {
  supervisor: 5,
  "intellectual-property": 10,
  ethics: 15,
  partner: 15,
  management: 5,
};

/** What was made public before every stage of its plan had approved, and until when. */
export function unapprovedByHand(project: Told): readonly string[] {
  const plan = project.of("PublicationPlanned")[0];
  const released = project.of("PublicationReleased")[0];
  if (plan === undefined || released === undefined) return [];
  const isApproved = (day: string): boolean =>
    plan.data.stages.every((stage) => {
      const reviews = project.of("ReviewRequested").filter(({ data }) => data.stage === stage);
      const last = project
        .of("ReviewDecided")
        .filter(({ from, data }) => from <= day && reviews.some(({ key }) => key === data.review))
        .at(-1);
      return last?.data.outcome === "approved";
    });
  let day = released.from;
  while (!isApproved(day) && day < "2027-01-31") day = daysLater(day, 1);
  return day === released.from ? [] : [`${project.id} ${released.from} to ${daysLater(day, -1)}`];
}

/** Each review: its last working day, counted one by one and standing still while the authors revise, and its decision. */
export function reviewsByHand(project: Told): readonly string[] {
  return project.of("ReviewRequested").map(({ key, from, data: { stage } }) => {
    const decisions = project.of("ReviewDecided").filter(({ data }) => data.review === key);
    const texts = project.of("RevisionSubmitted").filter(({ data }) => data.review === key);
    const decided = decisions.find(({ data }) => data.outcome !== "revision-asked");
    let left = reviewDays[stage] ?? 0;
    let revising = false;
    let day = from;
    for (; left > 0 && day < "2027-06-30"; ) {
      day = daysLater(day, 1);
      const before = revising;
      if (decisions.some((one) => one.from === day && one.data.outcome === "revision-asked")) revising = true;
      if (texts.some((one) => one.from === day)) revising = false;
      if (!before && !revising && weekdayOf(day) <= 5 && !isHoliday(day)) left -= 1;
    }
    const due = left > 0 ? "stands still" : day;
    return `${project.id} ${key} due ${due} decided ${decided?.from ?? "never"}`;
  });
}

/** Patents that a plan names: filed at the latest on the day before; or the question, where the plan does not say. */
export function patentsByHand(project: Told): readonly string[] {
  return project.of("PublicationPlanned").flatMap(({ data }) => {
    const filed = project.of("PatentApplicationFiled")[0]?.from;
    if (data.patent === "none") return [];
    if (data.patent === undefined && filed === undefined) return [`${project.id} asked`];
    return [`${project.id} due ${daysLater(data.plannedOn ?? forEver, -1)} filed ${filed ?? "never"}`];
  });
}
