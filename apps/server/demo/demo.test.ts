import { describe, expect, it } from "vitest";
import { demonstration } from "./index.ts";
import type { DemoPerson } from "./index.ts";

const today = new Date("2026-11-25T01:07:00Z");
const house = demonstration(today);
const provincial = house.members.filter((member) =>
  member.memberships.some((held) => held.committee === "yunling"),
);
const everybody: DemoPerson[] = [
  ...house.members,
  ...house.staff,
  ...house.units.map((unit) => unit.officer),
  ...house.venues.flatMap((venue) => [venue.operator, venue.technician]),
];

function twice(things: string[]): string[] {
  return things.filter((thing, index) => things.indexOf(thing) !== index);
}

function textLength(text: string): number {
  return text.replace(/\s/gu, "").length;
}

describe("the demonstration assembly", () => {
  it("has two committees, 118 places, 400 provincial members, 60 of the county, 30 units", () => {
    const inCounty = house.members.filter((member) =>
      member.memberships.some((held) => held.committee === "qinghe"),
    );
    expect(house.committees).toHaveLength(2);
    expect(house.places.filter((place) => place.level === "prefecture")).toHaveLength(14);
    expect(house.places.filter((place) => place.level === "county")).toHaveLength(104);
    expect(provincial).toHaveLength(400);
    expect(inCounty).toHaveLength(60);
    expect(inCounty.filter((member) => member.memberships.length === 2)).toHaveLength(6);
    expect(house.units).toHaveLength(30);
  });

  it("is the same for the same instant", () => {
    expect(demonstration(today)).toEqual(house);
  });

  it("gives every person a number and a telephone that no one else has", () => {
    const screens = house.accounts.filter((account) => account.kind === "device");
    const numbers = [...everybody.map((person) => person.number), ...screens.map((s) => s.number)];
    expect(twice(numbers)).toEqual([]);
    expect(twice(everybody.map((person) => person.phone))).toEqual([]);
    for (const person of everybody) {
      expect(person.phone).toMatch(/^1390000\d{4}$/u);
    }
  });

  it("names no two people alike", () => {
    const leaders = house.units.map((unit) => unit.leader.name);
    expect(twice([...everybody.map((person) => person.name), ...leaders])).toEqual([]);
  });

  it("keeps venues apart by key, number and name, and seats more than nine thousand", () => {
    expect(house.venues).toHaveLength(119);
    expect(twice(house.venues.map((venue) => venue.key))).toEqual([]);
    expect(twice(house.venues.map((venue) => venue.name))).toEqual([]);
    expect(twice(house.venues.map((venue) => venue.extension))).toEqual([]);
    expect(house.venues.map((venue) => venue.number)).toEqual(
      Array.from({ length: 119 }, (_, index) => index + 1),
    );
    const subs = house.venues.filter((venue) => venue.kind === "sub");
    expect(subs.reduce((sum, venue) => sum + venue.expectedHeads, 0)).toBe(9_617);
    for (const venue of house.venues) {
      expect(venue.expectedHeads).toBeGreaterThanOrEqual(40);
      expect(venue.expectedHeads).toBeLessThanOrEqual(120);
    }
  });

  it("puts every county under a prefecture and every member in a venue", () => {
    const prefectures = new Set(
      house.places.filter((p) => p.level === "prefecture").map((p) => p.key),
    );
    const venues = new Set(house.venues.map((venue) => venue.key));
    for (const place of house.places) {
      const isUnder = place.prefecture !== null && prefectures.has(place.prefecture);
      expect(isUnder, place.name).toBe(place.level === "county");
    }
    for (const member of provincial) {
      const [held] = member.memberships;
      expect(venues.has(held?.venue ?? ""), member.name).toBe(true);
    }
  });

  it("gives every membership one sector and at most two special committees of its committee", () => {
    for (const member of house.members) {
      expect(twice(member.memberships.map((held) => held.committee))).toEqual([]);
      for (const held of member.memberships) {
        const committee = house.committees.find((one) => one.key === held.committee);
        const known = committee?.specialCommittees.map((special) => special.name) ?? [];
        expect(committee?.sectors, member.name).toContain(held.sector);
        expect(held.specialCommittees.length).toBeLessThanOrEqual(2);
        expect(twice(held.specialCommittees)).toEqual([]);
        for (const special of held.specialCommittees) {
          expect(known, member.name).toContain(special);
        }
      }
    }
  });

  it("leaves no sector and no special committee without members", () => {
    for (const committee of house.committees) {
      const held = house.members
        .flatMap((member) => member.memberships)
        .filter((one) => one.committee === committee.key);
      expect(new Set(held.map((one) => one.sector))).toEqual(new Set(committee.sectors));
      expect(new Set(held.flatMap((one) => one.specialCommittees))).toEqual(
        new Set(committee.specialCommittees.map((special) => special.name)),
      );
    }
  });

  it("gives no two members the same office, and each committee one chair and one secretary", () => {
    // The vice chairs of a committee hold the same office; all others do not.
    const plain = house.members.filter((member) =>
      member.memberships.every((held) => held.standing !== "vice-chair"),
    );
    expect(twice(plain.map((member) => `${member.employer}${member.title}`))).toEqual([]);
    for (const committee of house.committees) {
      const held = house.members
        .flatMap((member) => member.memberships)
        .filter((one) => one.committee === committee.key);
      expect(twice(held.map((one) => one.number))).toEqual([]);
      expect(twice(held.map((one) => String(one.order)))).toEqual([]);
      expect(held.filter((one) => one.standing === "chair")).toHaveLength(1);
      expect(held.filter((one) => one.standing === "secretary-general")).toHaveLength(1);
    }
  });

  it("separates the three administrators of each committee", () => {
    const kinds = ["system-admin", "security-admin", "audit-admin"];
    for (const person of everybody) {
      const held = person.posts.filter((post) => kinds.includes(post.kind));
      expect(held.length, person.name).toBeLessThanOrEqual(1);
    }
    for (const { key } of house.committees) {
      const posts = everybody.flatMap((person) => person.posts);
      for (const kind of kinds) {
        expect(posts.filter((post) => post.kind === kind && post.committee === key)).toHaveLength(
          1,
        );
      }
    }
  });

  it("seats each speaker of the meeting where the speech is given", () => {
    const [meeting] = house.meetings;
    expect(meeting?.speeches).toHaveLength(6);
    expect(meeting?.agenda).toHaveLength(8);
    for (const speech of meeting?.speeches ?? []) {
      const speaker = provincial.find((member) => member.number === speech.personNumber);
      expect(speaker?.name).toBe(speech.name);
      expect(speaker?.memberships[0]?.venue).toBe(speech.venue);
      expect(textLength(speech.manuscript)).toBeGreaterThanOrEqual(500);
      expect(textLength(speech.manuscript)).toBeLessThanOrEqual(900);
    }
  });

  it("resolves every number and venue that the meetings name", () => {
    const numbers = new Set(everybody.map((person) => person.number));
    for (const meeting of house.meetings) {
      const venues = new Set(meeting.venues.map((venue) => venue.key));
      expect(numbers.has(meeting.chairNumber)).toBe(true);
      for (const venue of meeting.venues) {
        expect(numbers.has(venue.operatorNumber), venue.name).toBe(true);
      }
      for (const item of meeting.agenda) {
        expect(item.venue === null || venues.has(item.venue), item.title).toBe(true);
      }
      for (const { unit, person } of meeting.departments) {
        const found = house.units.find((one) => one.name === unit);
        expect(found?.leader.name).toBe(person);
      }
    }
  });

  it("starts today's meeting within a quarter of an hour and the county's a week later", () => {
    const [monthly, county] = house.meetings;
    expect(monthly?.startsAt.toISOString()).toBe("2026-11-25T01:15:00.000Z");
    expect(monthly?.endsAt.toISOString()).toBe("2026-11-25T04:11:00.000Z");
    expect(county?.startsAt.toISOString()).toBe("2026-12-02T06:30:00.000Z");
  });

  it("writes forty posts, oldest first, with three answers by officers of the units named", () => {
    const { posts } = house.topic;
    expect(posts).toHaveLength(40);
    const times = posts.map((post) => post.minutesAgo);
    expect(times).toEqual([...times].sort((a, b) => b - a));
    const answers = posts.filter((post) => post.department !== null);
    expect(answers).toHaveLength(3);
    for (const answer of answers) {
      const unit = house.units.find((one) => one.name === answer.department);
      expect(unit?.officer.number).toBe(answer.personNumber);
    }
    for (const post of posts) {
      const earlier = posts.slice(0, posts.indexOf(post)).map((one) => one.key);
      expect(post.replyTo === null || earlier.includes(post.replyTo), post.key).toBe(true);
      const isOfficer = post.department !== null;
      expect(provincial.some((member) => member.number === post.personNumber)).toBe(!isOfficer);
    }
  });

  it("opens the demonstration's doors only to people who hold the post they are offered with", () => {
    expect(twice(house.accounts.map((account) => account.prefix))).toEqual([]);
    for (const account of house.accounts.filter((one) => one.kind === "person")) {
      const person = everybody.find((one) => one.number === account.number);
      expect(person?.name).toBe(account.name);
      expect(person?.phone).toBe(account.phone);
      expect(
        person?.posts.some(
          (post) => post.kind === account.post && post.committee === account.committee,
        ),
        account.prefix,
      ).toBe(true);
    }
    const screens = house.accounts.filter((account) => account.kind === "device");
    expect(screens.map((account) => account.venue)).toEqual(
      house.venues.slice(0, screens.length).map((venue) => venue.key),
    );
    const operators = house.accounts.filter((account) => account.post === "operator");
    expect(operators.map((account) => account.venue)).toEqual(["qinghe", "shiqiao"]);
  });

  it("leaves no placeholder in any text", () => {
    const text = JSON.stringify(house);
    expect(text).not.toMatch(/\{p\}|undefined|NaN|TO[D]O|待补|某某|XX|××|\?\?|……|lorem/u);
    expect(text).not.toContain('"name":""');
    expect(text).not.toContain('"employer":""');
  });
});
