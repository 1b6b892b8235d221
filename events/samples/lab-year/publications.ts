import { at, isOpen, plusDays } from "./calendar.ts";
import { ofSubject, type Said, type Sending } from "./sending.ts";

/** One review of a publication, by days: requested, then asked to revise and handed in again, then decided. */
type Review = {
  readonly stage: string;
  readonly requested: string;
  readonly revisions?: readonly (readonly [asked: string, submitted: string | null])[];
  readonly decided?: readonly [on: string, outcome: "approved" | "refused"];
};

type Publication = {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly planned: string;
  readonly venueDeadline?: string;
  readonly plannedOn?: string;
  readonly patent?: "none" | "planned";
  readonly reviews: readonly Review[];
  readonly patentFiled?: string;
  readonly released?: readonly [on: string, channel: string];
  readonly withdrawn?: string;
};

/** The next day on which offices are open, the day itself included. */
const open = (day: string): string => (isOpen(day) ? day : open(plusDays(day, 1)));

/** One that goes as it should: supervisor, then intellectual property, each decided within the week. */
function smooth(id: string, title: string, authors: readonly string[], planned: string): Publication {
  const first = open(plusDays(planned, 1));
  const second = open(plusDays(first, 4));
  const approved = open(plusDays(second, 7));
  return {
    id,
    title,
    authors,
    planned,
    plannedOn: plusDays(planned, 60),
    patent: "none",
    reviews: [
      { stage: "supervisor", requested: first, decided: [open(plusDays(first, 3)), "approved"] },
      { stage: "intellectual-property", requested: second, decided: [approved, "approved"] },
    ],
    released: [open(plusDays(planned, 60)), "conference"],
  };
}

/** The lab's publications of the year. */
const publications: readonly Publication[] = [
  smooth("pub-depth", "Depth from one moving camera", ["asha", "goran"], "2026-01-12"),
  smooth("pub-leaves", "Counting leaves in wind", ["lucia", "ursula"], "2026-02-09"),
  smooth("pub-gaits", "Gaits at a distance", ["marek", "tariq", "rosa"], "2026-03-16"),
  smooth("pub-tiles", "Tiling large aerial scenes", ["kaito"], "2026-04-20"),
  smooth("pub-ink", "Faded ink, read again", ["xenia", "anouk"], "2026-05-11"),
  smooth("pub-rain", "Rain on the lens", ["filip", "emre"], "2026-06-08"),
  smooth("pub-hands", "Hands that hold tools", ["priya", "dorka"], "2026-08-24"),
  smooth("pub-bats", "Bats in infrared", ["oskar", "yasmin"], "2026-09-14"),
  smooth("pub-glass", "Seeing through frosted glass", ["elif", "joris"], "2026-10-05"),
  // The intellectual property review is left lying; the venue's deadline comes first.
  {
    id: "pub-clouds",
    title: "Clouds from below",
    authors: ["asha", "bilal"],
    planned: "2026-02-23",
    venueDeadline: "2026-03-20",
    plannedOn: "2026-09-08",
    patent: "none",
    reviews: [
      { stage: "supervisor", requested: "2026-02-24", decided: ["2026-02-27", "approved"] },
      { stage: "intellectual-property", requested: "2026-02-27", decided: ["2026-03-23", "approved"] },
    ],
    released: ["2026-09-08", "conference"],
  },
  // Two rounds of revision, during which the clock stands still.
  {
    id: "pub-moss",
    title: "Moss as a moisture gauge",
    authors: ["jonas", "clara", "wout"],
    planned: "2026-03-27",
    plannedOn: "2026-07-15",
    patent: "none",
    reviews: [
      { stage: "supervisor", requested: "2026-03-30", decided: ["2026-04-02", "approved"] },
      {
        stage: "intellectual-property",
        requested: "2026-04-02",
        revisions: [
          ["2026-04-10", "2026-04-24"],
          ["2026-04-29", "2026-05-18"],
        ],
        decided: ["2026-05-22", "approved"],
      },
    ],
    released: ["2026-07-15", "journal"],
  },
  // On a preprint server before anybody had approved it.
  {
    id: "pub-swarm",
    title: "Swarms without a leader",
    authors: ["chen", "quinten"],
    planned: "2026-05-18",
    plannedOn: "2026-06-30",
    patent: "none",
    reviews: [
      { stage: "supervisor", requested: "2026-05-19", decided: ["2026-05-22", "approved"] },
      { stage: "intellectual-property", requested: "2026-05-26", decided: ["2026-06-12", "approved"] },
    ],
    released: ["2026-06-03", "preprint"],
  },
  // A patent application comes first, and comes late.
  {
    id: "pub-lens",
    title: "A lens that focuses itself",
    authors: ["dieter", "hanna"],
    planned: "2026-08-31",
    plannedOn: "2026-10-30",
    patent: "planned",
    reviews: [
      { stage: "supervisor", requested: "2026-09-01", decided: ["2026-09-04", "approved"] },
      { stage: "intellectual-property", requested: "2026-09-04", decided: ["2026-09-16", "approved"] },
    ],
    patentFiled: "2026-10-28",
    released: ["2026-10-30", "conference"],
  },
  // Nobody said whether there is something to patent.
  {
    id: "pub-skin",
    title: "Skin tone without bias",
    authors: ["fatou", "imani"],
    planned: "2026-10-12",
    plannedOn: "2026-12-15",
    reviews: [
      { stage: "supervisor", requested: "2026-10-13", decided: ["2026-10-16", "approved"] },
      { stage: "ethics", requested: "2026-10-19", decided: ["2026-11-06", "approved"] },
    ],
    released: ["2026-12-15", "journal"],
  },
  // Given up.
  {
    id: "pub-echo",
    title: "Echoes of rooms",
    authors: ["greta"],
    planned: "2026-09-21",
    plannedOn: "2026-12-01",
    patent: "none",
    reviews: [{ stage: "supervisor", requested: "2026-09-22" }],
    withdrawn: "2026-10-02",
  },
  // Still with the partner when the year ends.
  {
    id: "pub-tide",
    title: "Tides in satellite pictures",
    authors: ["rosa", "bram", "hugo"],
    planned: "2026-11-23",
    plannedOn: "2027-02-15",
    patent: "none",
    reviews: [
      { stage: "supervisor", requested: "2026-11-24", decided: ["2026-11-27", "approved"] },
      { stage: "partner", requested: "2026-11-30", revisions: [["2026-12-09", null]] },
    ],
  },
];

function steps(publication: Publication): readonly Sending[] {
  const { id, title, authors, planned, venueDeadline, plannedOn, patent, reviews } = publication;
  const say = (on: string, minutes: number, said: Omit<Said, "occurredOn">): Sending =>
    ofSubject(at(on, minutes), "publications", "leuven-lab", { kind: "project", id }, { occurredOn: on, ...said });
  const plan = {
    title,
    authors: authors.map((author) => `p-${author}`),
    stages: reviews.map(({ stage }) => stage),
    ...(venueDeadline === undefined ? {} : { venueDeadline }),
    ...(plannedOn === undefined ? {} : { plannedOn }),
    ...(patent === undefined ? {} : { patent }),
  };
  const { patentFiled, released, withdrawn } = publication;
  return [
    say(planned, 10 * 60, { type: "PublicationPlanned", key: id, data: plan }),
    ...reviews.flatMap((review) => reviewSteps(id, review, say)),
    ...(patentFiled === undefined
      ? []
      : [say(patentFiled, 600, { type: "PatentApplicationFiled", key: `patent-${id}`, data: { office: "EPO" } })]),
    ...(released === undefined
      ? []
      : [say(released[0], 660, { type: "PublicationReleased", key: id, data: { channel: released[1] } })]),
    ...(withdrawn === undefined ? [] : [say(withdrawn, 600, { type: "PublicationWithdrawn", key: id, data: {} })]),
  ];
}

function reviewSteps(
  id: string,
  { stage, requested, revisions = [], decided }: Review,
  say: (on: string, minutes: number, said: Omit<Said, "occurredOn">) => Sending,
): readonly Sending[] {
  const review = `${id}-${stage}`;
  const decision = (on: string, round: number, outcome: string): Sending =>
    say(on, 900 + round, { type: "ReviewDecided", key: `${review}-d${round}`, data: { review, outcome } });
  return [
    say(requested, 630, { type: "ReviewRequested", key: review, data: { stage } }),
    ...revisions.flatMap(([asked, submitted], round) => [
      decision(asked, round + 1, "revision-asked"),
      ...(submitted === null
        ? []
        : [say(submitted, 640, { type: "RevisionSubmitted", key: `${review}-r${round + 1}`, data: { review } })]),
    ]),
    ...(decided === undefined ? [] : [decision(decided[0], revisions.length + 1, decided[1])]),
  ];
}

/** Publications from plan to print. */
export const publishing: readonly Sending[] = publications.flatMap(steps);
