import { at, plusDays } from "./calendar.ts";
import { type Person, people, personOf } from "./cast.ts";
import { reportedOn } from "./contracts.ts";
import { diceOf } from "./dice.ts";
import { permits } from "./permits.ts";
import { ofPerson, ofSubject, type Sending } from "./sending.ts";

/** Of whom nobody wrote down the passport: the permit desk forgot Chen altogether. */
const withoutPassport: ReadonlySet<string> = new Set(["chen"]);
/** Papers that nobody looked at, and those that somebody looked at without keeping a copy, which was made days later. */
const unseen: ReadonlySet<string> = new Set(["card-goran-2"]);
const uncopied: ReadonlyMap<string, string> = new Map([["card-rajiv-2", "2026-07-24"]]);

/** What a person shows as it comes. Who comes from abroad shows the visa; Elif, who is here, the decision. */
const looked = ["VisaIssued", "ResidenceCardIssued", "RenewalDecided", "ProvisionalDocumentIssued"];
const isShown = ({ key, type }: Paper): boolean =>
  looked.includes(type) || (type === "AuthorisationDecided" && key === "orientation-elif");

type Paper = {
  readonly type: string;
  readonly key: string;
  readonly occurredOn: string;
  readonly employer: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly data: { readonly validFrom?: string };
};
const papers = permits.flatMap((sending) => ("event" in sending ? [sending.event as Paper] : [])).filter(isShown);

function checksOf(paper: Paper): readonly Sending[] {
  const { key, occurredOn, data } = paper;
  if (unseen.has(key)) return [];
  const copiedOn = uncopied.get(key);
  const check = (on: string, holdsFrom: string, copyKept: boolean): Sending =>
    ofSubject(at(on, 17 * 60), "hr", paper.employer, paper.subject, {
      type: "TitleChecked",
      key: `check-${key}-${on}`,
      occurredOn: on,
      holdsFrom,
      data: { paper: key, copyKept },
    });
  const first = check(occurredOn, data.validFrom ?? occurredOn, copiedOn === undefined);
  return copiedOn === undefined ? [first] : [first, check(copiedOn, copiedOn, true)];
}

function passportOf(person: Person): readonly Sending[] {
  const { cardUntil, id } = person;
  if (cardUntil === undefined || withoutPassport.has(id)) return [];
  const on = reportedOn(person);
  const expiresOn = plusDays("2030-01-01", diceOf(`passport ${id}`).between(0, 1_800));
  return [
    ofPerson(at(on, 12 * 60), "hr", person, {
      type: "PassportRecorded",
      key: `passport-${id}-1`,
      occurredOn: on,
      data: { expiresOn },
    }),
  ];
}

/** Amina's move is told to her Region on its day. Leila's, in June, is told to nobody. */
const notices: readonly Sending[] = [
  ofPerson(at("2026-10-01", 12 * 60), "hr", personOf("amina"), {
    type: "RegionNotified",
    key: "notice-amina-2026-10-01",
    occurredOn: "2026-10-01",
    data: { about: "place", contract: "contract-amina" },
  }),
];

const ofEmployer = (employer: string, on: string, type: string, data: object, holdsFrom = on): Sending =>
  ofSubject(
    at(on, 9 * 60),
    "permits",
    employer,
    { kind: "employer", id: employer },
    { type, key: "recognition-1", occurredOn: on, holdsFrom, data: { ...data } },
  );

/** Kite may host researchers until the end of 2027; the lab until February of it, and asks for more in November. */
const recognition: readonly Sending[] = [
  ofEmployer("leuven-lab", "2026-01-02", "RecognitionGranted", { expiresOn: "2027-02-28" }, "2022-03-01"),
  ofEmployer("kite", "2026-01-02", "RecognitionGranted", { expiresOn: "2027-12-31" }, "2023-01-01"),
  ofEmployer("leuven-lab", "2026-11-20", "RecognitionRenewalRequested", {}),
];

/** What the employers check of papers, and what they tell the authorities. */
export const checks: readonly Sending[] = [
  ...papers.flatMap(checksOf),
  ...people.flatMap(passportOf),
  ...notices,
  ...recognition,
];
