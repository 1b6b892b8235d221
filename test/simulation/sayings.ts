import { catalogue } from "../../events/catalogue.ts";
import { addDays, civil, type Day, formatDay, mondayOf } from "../../shared/calendar/day.ts";
import type { Rng } from "./rng.ts";
import type { Entry } from "./story.ts";

/** What is said of a day, and the day on which it is said. */
export type Saying = { readonly day: Day; readonly entry: Entry };

type Detail = Record<string, unknown> & { type: string; eventId: string; employer: string };

export const ownAccount = "111122223333";
const source = "hr.lab";

/** Everything that senders say in a history: statements, corrections, retractions, repeats, contradictions, mistakes. */
export function sayings(rng: Rng, start: Day, spanDays: number): readonly Saying[] {
  const employers = Array.from({ length: rng.pick([1, 1, 1, 2, 3]) }, (_, at) => `lab-${at}`);
  const people = Array.from({ length: rng.pick([1, 1, 2, 2, 3]) }, (_, at) => ({
    id: `p-${at}`,
    employer: rng.pick(employers),
  }));
  const said: Saying[] = [];
  let count = 0;
  const say = (day: Day, detail: Omit<Detail, "eventId">, eventId?: string): void => {
    count += 1;
    const whole = { version: 1, source: speakerOf(count), eventId: eventId ?? `e-${count}`, ...detail };
    said.push({ day, entry: { account: ownAccount, source: whole.source, type: String(detail.type), detail: whole } });
  };
  const someDay = () => addDays(start, rng.between(0, spanDays));

  for (const employer of employers)
    for (let times = rng.pick([0, 1, 1, 1, 1, 2, 3]); times > 0; times -= 1)
      say(rng.chance(0.6) ? start : someDay(), ranking(times, configuration(rng, employer, start)));
  if (rng.chance(0.3)) say(someDay(), recognition(rng, rng.pick(employers), start));
  for (const person of people) {
    const keys = keysOf(rng);
    for (let times = rng.between(2, 5); times > 0; times -= 1) {
      const day = someDay();
      say(day, {
        ...rng.pick(statements)(rng, keys, day, start),
        employer: person.employer,
        subject: subject(person.id),
      });
    }
  }
  for (let times = rng.pick([0, 0, 1, 1, 2]); times > 0; times -= 1) {
    const [employer, project] = [rng.pick(employers), rng.pick(["pub-a", "pub-b"])];
    for (let more = rng.between(2, 6); more > 0; more -= 1) {
      const day = someDay();
      say(day, {
        ...rng.pick(projectStatements)(rng, project, day),
        employer,
        subject: { kind: "project", id: project },
      });
    }
  }
  for (const { day, entry } of [...said]) {
    const detail = entry.detail as Detail;
    if (rng.chance(0.1)) say(addDays(day, rng.between(0, 20)), corrected(rng, detail, day));
    if (rng.chance(0.06)) say(addDays(day, rng.between(-5, 20)), retracted(rng, detail));
    if (rng.chance(0.04)) say(addDays(day, rng.between(0, 5)), contradicted(rng, detail, day), detail.eventId);
  }
  if (rng.chance(0.5)) said.push({ day: someDay(), entry: mistaken(rng, rng.pick(employers)) });
  return said.map((saying) => (saying.day < start ? { ...saying, day: start } : saying));
}

/** Who says what: two systems, of which the second speaks up at times. Not by chance, so that seeds show what they did. */
const speakerOf = (count: number): string => (count % 3 === 0 ? "payroll.lab" : source);

/** A configuration that ranks the two systems one way, the other way, or not at all. */
function ranking(which: number, detail: Omit<Detail, "eventId">): Omit<Detail, "eventId"> {
  const systems = which === 1 ? ["payroll.lab", source] : [source];
  const sourcePrecedence = { residence: systems, employment: systems, pay: systems, hours: systems };
  return which === 3 ? detail : { ...detail, data: { ...(detail.data as object), sourcePrecedence } };
}

const subject = (id: string) => ({ kind: "person", id });

type Keys = {
  readonly contract: string;
  readonly card: string;
  readonly renewal: string;
  readonly document: string;
  readonly application: string;
  readonly supplement: string;
};

/** The sender's own ids. Some systems number everything from 1, so that ids of different things are the same. */
function keysOf(rng: Rng): Keys {
  const styles: readonly [Keys, ...Keys[]] = [
    {
      contract: "contract",
      card: "card-a",
      renewal: "renewal",
      document: "annex",
      application: "application",
      supplement: "supplement",
    },
    {
      contract: "2026-13-1",
      card: "1234-56-78",
      renewal: "0000-00",
      document: "2025-02-99",
      application: "0000-01",
      supplement: "9999-12-31",
    },
    { contract: "1", card: "1", renewal: "1", document: "1", application: "1", supplement: "1" },
  ];
  return styles[rng.pick([0, 0, 0, 1, 2])] ?? styles[0];
}

type Statement = (rng: Rng, keys: Keys, day: Day, start: Day) => Omit<Detail, "eventId" | "employer">;
type Spoken = Record<string, unknown> & { type: string };

const about = (day: Day, rng: Rng, spread = 10): string => formatDay(addDays(day, rng.between(-spread, spread)));

const statements: readonly Statement[] = [
  (rng, keys, day, start) =>
    stated("EmployeeHired", keys.contract, day, rng, {
      startsOn: formatDay(addDays(start, rng.between(-60, 30))),
      ...(rng.chance(0.3) ? { endsOn: formatDay(addDays(start, rng.between(20, 300))) } : {}),
      ...(rng.chance(0.5) ? { name: "Asha Rao" } : {}),
      ...(rng.chance(0.85) ? { nationalities: rng.chance(0.85) ? ["IN"] : ["FR"] } : {}),
      ...terms(rng, start),
    }),
  (rng, keys, day, start) =>
    stated("EmployeeHired", keys.contract, day, rng, {
      startsOn: formatDay(addDays(start, rng.between(-60, 0))),
      nationalities: ["US"],
    }),
  (rng, keys, day) =>
    stated("ContractChanged", `${keys.contract}-v${rng.between(2, 3)}`, day, rng, {
      contract: keys.contract,
      ...(rng.chance(0.5) ? { endsOn: rng.chance(0.3) ? null : about(day, rng, 90) } : {}),
      ...(rng.chance(0.3) ? { nationalities: [rng.pick(["IN", "BE"])] } : {}),
      ...(rng.chance(0.3) ? { monthlyGrossCents: rng.pick(pays) } : {}),
    }),
  (rng, keys, day) =>
    stated("EmploymentEnded", keys.contract, day, rng, {
      lastDay: about(day, rng, 60),
      ...(rng.chance(0.6) ? { cause: rng.pick(["resignation", "dismissal", "mutual-agreement"]) } : {}),
    }),
  card,
  card,
  card,
  (rng, keys, day) => stated("RenewalFiled", keys.renewal, day, rng, { card: keys.card }),
  (rng, keys, day) => stated("RenewalFoundAdmissible", keys.renewal, day, rng, { card: keys.card }),
  (rng, keys, day) =>
    stated("RenewalDecided", keys.renewal, day, rng, {
      card: keys.card,
      outcome: rng.chance(0.7) ? "granted" : "refused",
      ...(rng.chance(0.7) ? { validUntil: formatDay(addDays(day, rng.between(10, 200))) } : {}),
    }),
  (rng, keys, day) =>
    stated("ProvisionalDocumentIssued", `${keys.document}${rng.pick(["", "", "-2"])}`, day, rng, {
      renewal: keys.renewal,
      ...(rng.chance(0.5) ? { lastDay: formatDay(addDays(day, rng.between(5, 40))) } : {}),
    }),
  researcherCard,
  (rng, keys, day) =>
    stated("TitleChecked", `check-${rng.between(1, 3)}`, day, rng, { paper: keys.card, copyKept: rng.chance(0.7) }),
  (rng, keys, day) =>
    stated("RegionNotified", `notice-${rng.between(1, 3)}`, day, rng, {
      about: rng.pick(["end", "hours", "pay", "place"]),
      contract: keys.contract,
    }),
  (rng, _, day) =>
    stated("PassportRecorded", `passport-${rng.between(1, 2)}`, day, rng, { expiresOn: about(day, rng, 200) }),
  (rng, _, day, start) =>
    stated("HostingAgreementConcluded", `hosting-${rng.between(1, 2)}`, day, rng, {
      startsOn: formatDay(addDays(start, -60)),
      endsOn: formatDay(addDays(start, rng.between(0, 200))),
    }),
  (rng, keys, day) =>
    stated("AuthorisationFiled", keys.application, day, rng, {
      category: rng.chance(0.8) ? "researcher" : "single-permit",
      wishedFrom: formatDay(addDays(day, 90)),
      ...(rng.chance(0.7) ? { staysIn: rng.pick(["abroad", "short-stay", "provisional-stay"]) } : {}),
      ...(rng.chance(0.5) ? { documents: [{ kind: "fee" }, { kind: "passport" }] } : {}),
    }),
  (rng, keys, day) => stated("AuthorisationFoundAdmissible", keys.application, day, rng, {}),
  (rng, keys, day) =>
    stated("AuthorisationDecided", keys.application, day, rng, {
      outcome: rng.pick(["granted", "refused", "inadmissible"]),
    }),
  (rng, keys, day) =>
    stated("SupplementAsked", keys.supplement, day, rng, {
      application: rng.pick([keys.application, keys.renewal]),
      during: rng.pick(["admissibility", "examination"]),
    }),
  (rng, keys, day) => stated("SupplementProvided", keys.supplement, day, rng, { application: keys.renewal }),
  firstApplication,
  firstApplication,
  sheet,
  sheet,
  payment,
  absence,
  (rng, keys, day) => ({ ...answer(rng, keys, day) }),
];

/** A step of a first application, from the hosting agreement to the provisional document. */
function firstApplication(rng: Rng, keys: Keys, day: Day): Spoken {
  const { application } = keys;
  const until = formatDay(addDays(day, rng.between(20, 200)));
  const steps: readonly (() => Spoken)[] = [
    () => stated("HostingAgreementConcluded", "hosting", day, rng, { startsOn: formatDay(day), endsOn: until }),
    () =>
      stated("AuthorisationFiled", application, day, rng, {
        category: rng.pick(["researcher", "researcher", "single-permit", "orientation-year"]),
        wishedFrom: about(day, rng, 60),
        ...(rng.chance(0.7) ? { staysIn: rng.pick(["abroad", "abroad", "long-stay"]) } : {}),
      }),
    () =>
      stated("AuthorisationDecided", application, day, rng, {
        outcome: rng.pick(["granted", "granted", "granted-by-silence", "refused"]),
        ...(rng.chance(0.3) ? { receivedOn: about(day, rng) } : {}),
        ...(rng.chance(0.5) ? { validUntil: until } : {}),
      }),
    () => stated("VisaIssued", "visa", day, rng, { application, ...(rng.chance(0.5) ? { code: "B13" } : {}) }),
    () => stated("ArrivedInBelgium", "arrival", day, rng, { application }),
    () => stated("RegistrationAppointmentRequested", "appointment", day, rng, { application }),
    () => stated("RegisteredWithMunicipality", "registration", day, rng, { application }),
    () => stated("ProvisionalDocumentIssued", `${keys.document}-first`, day, rng, { application }),
  ];
  return rng.pick(steps)();
}

const reviewStages = ["supervisor", "intellectual-property", "partner"];
const reviews = ["review-1", "review-1", "review-2"];

/** What is said of a publication: its plan, its reviews and what came of them, a patent, its end. */
const projectStatements: readonly ((rng: Rng, project: string, day: Day) => Spoken)[] = [
  plan,
  plan,
  requestedReview,
  requestedReview,
  decidedReview,
  decidedReview,
  (rng, _, day) =>
    stated("RevisionSubmitted", `revision-${rng.between(1, 3)}`, day, rng, { review: rng.pick(reviews) }),
  (rng, _, day) => stated("PatentApplicationFiled", "patent", day, rng, {}),
  (rng, project, day) =>
    stated("PublicationReleased", project, day, rng, { channel: rng.pick(["journal", "preprint"]) }),
  (rng, project, day) => stated("PublicationWithdrawn", project, day, rng, {}),
  (rng, project, day) => projectAnswer(rng, project, day),
];

function plan(rng: Rng, project: string, day: Day): Spoken {
  return stated("PublicationPlanned", project, day, rng, {
    authors: ["p-0"],
    stages: reviewStages.slice(0, rng.between(1, 3)),
    ...(rng.chance(0.6) ? { venueDeadline: about(day, rng, 60) } : {}),
    ...(rng.chance(0.6) ? { plannedOn: formatDay(addDays(day, rng.between(5, 150))) } : {}),
    ...(rng.chance(0.7) ? { patent: rng.pick(["none", "planned"]) } : {}),
  });
}

function requestedReview(rng: Rng, _: string, day: Day): Spoken {
  return stated("ReviewRequested", rng.pick(reviews), day, rng, {
    stage: rng.pick(reviewStages),
    ...(rng.chance(0.3) ? { side: rng.pick(["leuven", "ghent"]) } : {}),
  });
}

function decidedReview(rng: Rng, _: string, day: Day): Spoken {
  return stated("ReviewDecided", `decision-${rng.between(1, 3)}`, day, rng, {
    review: rng.pick(reviews),
    outcome: rng.pick(["approved", "approved", "revision-asked", "revision-asked", "refused"]),
  });
}

function projectAnswer(rng: Rng, project: string, day: Day): Spoken {
  const obligation = rng.pick(["publication-review:review-1", `publication-without-approval:${project}`]);
  const until = formatDay(addDays(day, rng.between(-3, 25)));
  const said = rng.chance(0.5) ? { kind: "acknowledged" } : { kind: "snoozed", until };
  return stated("ObligationAnswered", `answer-${rng.between(1, 3)}`, day, rng, { obligation, by: "hr", answer: said });
}

const pays = [300_000, 389_050];

/** What a contract agrees, as far as it is told. */
const terms = (rng: Rng, start: Day): Record<string, unknown> => ({
  ...(rng.chance(0.4) ? { jointCommittee: rng.pick(["200", "207", "330"]) } : {}),
  ...(rng.chance(0.6) ? { role: rng.pick(["researcher", "researcher", "other"]) } : {}),
  ...(rng.chance(0.5) ? { monthlyGrossCents: rng.pick(pays) } : {}),
  ...(rng.chance(0.3) ? { seniorityFrom: formatDay(addDays(start, -rng.between(100, 900))) } : {}),
});

function payment(rng: Rng, keys: Keys, day: Day): Spoken {
  const year = civil(day).year - rng.pick([0, 0, 0, 1]);
  const paid = { contract: keys.contract, kind: "end-of-year-premium", grossCents: rng.pick([100_000, ...pays]) };
  return { ...stated("PaymentMade", `premium-${year}`, day, rng, paid), period: `${year}-01-01` };
}

function absence(rng: Rng, _: Keys, day: Day): Spoken {
  const kind = rng.pick(["sickness", "unpaid-leave", "annual-leave"]);
  const lastDay = formatDay(addDays(day, rng.pick([0, 4, 70, 150])));
  return {
    ...stated("AbsenceRecorded", `absence-${rng.between(1, 3)}`, day, rng, { kind, lastDay }),
    period: formatDay(day),
  };
}

function card(rng: Rng, keys: Keys, day: Day): Spoken {
  const key = rng.chance(0.75) ? keys.card : `${keys.card}-2`;
  return stated("ResidenceCardIssued", key, day, rng, {
    cardType: rng.chance(0.85) ? "A" : "B",
    ...(rng.chance(0.2) ? { ground: rng.pick(["researcher", "orientation-year", "family", "study"]) } : {}),
    ...(rng.chance(0.4) ? { validFrom: about(day, rng, 40) } : {}),
    ...(rng.chance(0.9) ? { expiresOn: formatDay(addDays(day, rng.between(-20, 180))) } : {}),
  });
}

function researcherCard(rng: Rng, keys: Keys, day: Day): Spoken {
  const said = card(rng, keys, day);
  const ground = rng.pick(["researcher", "employee", "family"]);
  return { ...said, data: { ...(said.data as object), cardType: "A", ground } };
}

function sheet(rng: Rng, _: Keys, day: Day): Spoken {
  const monday = mondayOf(addDays(day, -7 * rng.between(0, 3)));
  const shifts = Array.from({ length: rng.between(0, 3) }, (_shift, at) => {
    const on = formatDay(addDays(monday, rng.between(0, 6)));
    const long = rng.chance(0.4);
    const late = rng.chance(0.2);
    const next = formatDay(addDays(monday, 7));
    if (late)
      return {
        id: `s${at}`,
        startsAt: `${formatDay(addDays(monday, 6))}T12:00:00+02:00`,
        endsAt: `${next}T12:30:00+02:00`,
      };
    return { id: `s${at}`, startsAt: `${on}T08:00:00+02:00`, endsAt: `${on}T${long ? "21:00" : "16:30"}:00+02:00` };
  });
  return { ...stated("ShiftsRecorded", `sheet-${monday}`, day, rng, { shifts }), period: formatDay(monday) };
}

function answer(rng: Rng, keys: Keys, day: Day): Spoken {
  const obligation = rng.pick([
    `a-card-renewal:${keys.card}`,
    `a-card-renewal:${keys.card}`,
    `employment-without-title:${keys.card}`,
    `employment-without-title:${keys.contract}`,
    `title-check:${keys.card}`,
    `region-notified:end.${keys.contract}`,
    `cover-while-pending:${keys.card}`,
    `authorisation-before-start:${keys.contract}`,
    `registration:${keys.application}`,
    `end-of-year-premium:${civil(day).year}.${keys.contract}`,
    `daily-limit:${formatDay(addDays(mondayOf(day), -rng.between(0, 20)))}`,
    "unknown-rule:it",
  ]);
  const until = formatDay(addDays(day, rng.between(-3, 25)));
  const kind = rng.pick(["acknowledged", "snoozed", "waived"]);
  const said = kind === "acknowledged" ? { kind } : { kind, until, ...(kind === "waived" ? { reason: "agreed" } : {}) };
  return stated("ObligationAnswered", `answer-${rng.between(1, 5)}`, day, rng, { obligation, by: "hr", answer: said });
}

function stated(type: string, key: string, day: Day, rng: Rng, data: unknown): Spoken {
  return {
    type,
    key,
    occurredOn: formatDay(addDays(day, -rng.between(0, 12))),
    ...(rng.chance(0.2) ? { holdsFrom: about(day, rng) } : {}),
    data,
  };
}

/** `hr` is in every configuration, so that what must have reached it is known. Others come and go. */
function configuration(rng: Rng, employer: string, start: Day): Omit<Detail, "eventId"> {
  const hasBoss = rng.chance(0.4);
  const contacts = [
    { id: "hr", email: `hr@${employer}.example`, ...(hasBoss && rng.chance(0.5) ? { deputy: "boss" } : {}) },
    ...(hasBoss ? [{ id: "boss", email: `boss@${employer}.example`, families: ["residence", "answers"] }] : []),
    ...(rng.chance(0.3) ? [{ id: "payroll", email: `payroll@${employer}.example`, families: ["hours"] }] : []),
  ];
  return {
    type: "EmployerConfigured",
    employer,
    subject: { kind: "employer", id: employer },
    key: "configuration",
    revision: rng.between(1, 3),
    occurredOn: formatDay(start),
    data: {
      name: employer,
      contacts: rng.chance(0.5) ? contacts : [...contacts].reverse(),
      ...(rng.chance(0.4) ? { jointCommittee: rng.pick(["200", "207", "337"]) } : {}),
      ...(rng.chance(0.4) ? { endOfYearPremium: ownPremium(rng) } : {}),
      ...(rng.chance(0.25) ? { watchFrom: about(start, rng, 40) } : {}),
      ...(rng.chance(0.4)
        ? {
            policies: {
              "renewal-ladder": rng.pick([[30, 10], [90], [120, 60, 7], []]),
              "reference-patience": rng.pick([1, 7, 40]),
            },
          }
        : {}),
    },
  };
}

/** The employer's recognition, which the hosting agreements of its people are judged by. */
const recognition = (rng: Rng, employer: string, start: Day): Omit<Detail, "eventId"> => ({
  type: "RecognitionGranted",
  employer,
  subject: { kind: "employer", id: employer },
  key: "recognition",
  occurredOn: about(start, rng, 100),
  data: { expiresOn: formatDay(addDays(start, rng.between(0, 200))) },
});

const ownPremium = (rng: Rng): Record<string, unknown> => ({
  ...(rng.chance(0.5) ? { payBy: rng.pick(["12-20", "06-30", "03-15"]) } : {}),
  ...(rng.chance(0.5)
    ? {
        own: {
          source: "contract",
          percentOfMonthlyPay: 100,
          seniorityMonths: rng.pick([0, 6]),
          leavers: ["dismissal"],
        },
      }
    : {}),
});

/** Another revision of the same statement, with other content. */
function corrected(rng: Rng, detail: Detail, day: Day): Omit<Detail, "eventId"> {
  const { eventId: _, ...rest } = detail;
  return { ...rest, ...otherContent(rng, detail, day), revision: Number(rest.revision ?? 1) + 1 };
}

function retracted(rng: Rng, detail: Detail): Omit<Detail, "eventId"> {
  const { eventId: _, data: __, ...rest } = detail;
  return { ...rest, revision: Number(rest.revision ?? 1) + rng.between(0, 2), retracted: { reason: "in error" } };
}

/** Another content, to be said under the same event id. */
function contradicted(rng: Rng, detail: Detail, day: Day): Omit<Detail, "eventId"> {
  const { eventId: _, ...rest } = detail;
  return { ...rest, ...otherContent(rng, detail, day), revision: rng.between(1, 2) };
}

function otherContent(rng: Rng, detail: Detail, day: Day): Record<string, unknown> {
  if (detail.type !== "ResidenceCardIssued" || rng.chance(0.3)) return { occurredOn: about(day, rng, 15) };
  return { data: { cardType: "A", expiresOn: formatDay(addDays(day, rng.between(-10, 200))) } };
}

/** An entry that must be rejected. */
function mistaken(rng: Rng, employer: string): Entry {
  const { rejected, accepted, type } = rng.pick(catalogue);
  const whole = { ...(accepted as object), employer, eventId: `wrong-${rng.between(1, 2)}` };
  const entry = { account: ownAccount, source, type, detail: { ...whole, source } as unknown };
  switch (rng.between(1, 4)) {
    case 1:
      return { ...entry, detail: { ...(rejected.event as object), source, employer } };
    case 2:
      return { ...entry, account: "999988887777" };
    case 3:
      return { ...entry, type: "SomethingElse" };
    default:
      return { ...entry, detail: { ...whole, source, type: "WeatherChanged" } };
  }
}
