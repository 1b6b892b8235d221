import type { Subject } from "../../shared/dossier/fact.ts";
import { linesOf, type Sent } from "./mail-stories.ts";

/** Publications whose alerts come from the real rules. */

const project = (id: string): Subject => ({ kind: "project", id });

const sent = (type: string, key: string, occurredOn: string, data: object): Sent => ({
  type,
  eventId: `${key}-${type.toLowerCase()}`,
  key,
  occurredOn,
  data,
});

const plan = (key: string, more: object): Sent =>
  sent("PublicationPlanned", key, "2026-06-01", {
    authors: ["p-asha", "p-wei"],
    stages: ["supervisor", "intellectual-property"],
    patent: "none",
    ...more,
  });
const request = (key: string, stage: string, on: string): Sent => sent("ReviewRequested", key, on, { stage });
const decision = (review: string, on: string, outcome: string): Sent =>
  sent("ReviewDecided", `${review}-${outcome}`, on, { review, outcome });

const clouds = "Learning to see clouds: self-supervised segmentation of satellite images";

/** One review is due in four days, the other went on after a revision; the venue's deadline comes before both serve. */
export const cloudsUnderReview = (title: string | undefined = clouds, id = "pub-clouds") =>
  linesOf(project(id), [
    {
      on: "2026-08-15",
      events: [
        plan("pub-clouds", {
          ...(title === undefined ? {} : { title }),
          venue: "NeurIPS",
          venueDeadline: "2026-08-20",
        }),
        request("clouds-ip", "intellectual-property", "2026-08-03"),
        decision("clouds-ip", "2026-08-07", "revision-asked"),
        sent("RevisionSubmitted", "clouds-ip-2", "2026-08-11", { review: "clouds-ip" }),
        request("clouds-supervisor", "supervisor", "2026-08-12"),
      ],
    },
  ]);

/** A preprint came out yesterday: one review was refused, and the patent application is not filed. */
export const rainOutTooEarly = () =>
  linesOf(project("pub-rain"), [
    {
      on: "2026-08-15",
      events: [
        plan("pub-rain", { title: "Rain from radar", patent: "planned", plannedOn: "2026-10-01" }),
        request("rain-supervisor", "supervisor", "2026-07-27"),
        decision("rain-supervisor", "2026-07-29", "approved"),
        request("rain-ip", "intellectual-property", "2026-07-27"),
        decision("rain-ip", "2026-08-05", "refused"),
        sent("PublicationReleased", "pub-rain", "2026-08-14", { channel: "preprint" }),
      ],
    },
  ]);

/** It is to appear next week and its patent application is not filed; a review is overdue. */
export const snowBeforeFiling = () =>
  linesOf(project("pub-snow"), [
    {
      on: "2026-08-15",
      events: [
        plan("pub-snow", {
          title: "Snow depth from sound",
          stages: ["supervisor"],
          patent: "planned",
          plannedOn: "2026-08-24",
        }),
        request("snow-supervisor", "supervisor", "2026-08-03"),
      ],
    },
  ]);

/** Nobody said whether a patent is planned; a title was never told. */
export const windUnknown = () =>
  linesOf(project("pub-wind"), [
    {
      on: "2026-08-15",
      events: [
        sent("PublicationPlanned", "pub-wind", "2026-06-01", { authors: ["p-asha"], stages: ["ethics"] }),
        request("wind-ethics", "ethics", "2026-08-14"),
      ],
    },
  ]);

/** Public for a week before it was approved, and approved now. */
export const fogOver = () =>
  linesOf(project("pub-fog"), [
    {
      on: "2026-08-15",
      events: [
        plan("pub-fog", { title: "Fog at airports", stages: ["supervisor"] }),
        request("fog-supervisor", "supervisor", "2026-07-20"),
        sent("PublicationReleased", "pub-fog", "2026-07-24", { channel: "repository" }),
        decision("fog-supervisor", "2026-07-31", "approved"),
      ],
    },
  ]);

export const everyPublication = () => [
  ...cloudsUnderReview(),
  ...rainOutTooEarly(),
  ...snowBeforeFiling(),
  ...windUnknown(),
  ...fogOver(),
];
