import type { Role } from "@lantu/core/ledger";
import ExcelJS from "exceljs";
import { expect } from "vitest";
import { type Session, soon } from "./session.ts";

/** What an answer of the interface came to. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

/** Somebody who is signed in and asks the interface. */
export interface Colleague {
  readonly account: string;
  readonly password: string;
  /** Value of the session's cookie. */
  readonly session: string;
  readonly ask: <T>(method: string, path: string, body?: object) => Promise<Answer<T>>;
  /** The same; anything but a success fails the test. */
  readonly do: <T>(method: string, path: string, body?: object) => Promise<T>;
  /** Sends one file, as a form of a page does. */
  readonly send: <T>(path: string, fileName: string, bytes: Uint8Array) => Promise<Answer<T>>;
  readonly bytes: (path: string) => Promise<Uint8Array>;
}

/** What people of an office need to exist for: their account, role, and the unit it holds for. */
export interface Post {
  readonly account: string;
  readonly role: Role;
  /** Name of a unit; left out: everywhere. */
  readonly unit?: string;
}

/** An office at work: its units by name, and its people by account. */
export interface Office {
  readonly units: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, Colleague>;
}

const PRINTED_LINK = /https?:\S+\/sign-in\/link\/[\w-]+/;
const PASSWORD = "青渡-2026-蓝图-工作";

const cookieOf = (answer: Response): string =>
  /lantu\.session=([^;]+)/.exec(answer.headers.get("set-cookie") ?? "")?.[1] ?? "";

const colleague = (url: string, account: string, cookie: string): Colleague => {
  const headers = { cookie: `lantu.session=${cookie}`, origin: url };
  const fetched = async <T>(path: string, init: RequestInit): Promise<Answer<T>> => {
    const answer = await fetch(`${url}/api/v1${path}`, init);
    const text = await answer.text();
    return { status: answer.status, body: text === "" ? null : JSON.parse(text) };
  };
  const ask: Colleague["ask"] = (method, path, body) =>
    fetched(path, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { "content-type": "application/json" }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return {
    ...{ account, password: PASSWORD, session: cookie, ask },
    do: async <T>(method: string, path: string, body?: object) => {
      const answer = await ask<T>(method, path, body);
      expect(
        answer.status,
        `${account}: ${method} ${path}\n${JSON.stringify(answer.body).slice(0, 1000)}`,
      ).toBeLessThan(300);
      return answer.body;
    },
    send: (path, fileName, bytes) => {
      const form = new FormData();
      form.append("file", new Blob([new Uint8Array(bytes)]), fileName);
      return fetched(path, { method: "POST", headers, body: form });
    },
    bytes: async (path) => new Uint8Array(await (await fetch(`${url}/api/v1${path}`, { headers })).arrayBuffer()),
  };
};

/** Uses a one-time link to set a password; answers with who is signed in by it. */
async function entered(url: string, link: string, given: { readonly account: string; readonly name?: string }) {
  const token = link.slice(link.lastIndexOf("/") + 1);
  const body = given.name === undefined ? { password: PASSWORD } : { ...given, password: PASSWORD };
  const answer = await fetch(`${url}/api/v1/sign-in-links/${token}`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify(body),
  });
  expect(answer.status, await answer.clone().text()).toBe(200);
  return colleague(url, given.account, cookieOf(answer));
}

/** Opens an office on a fresh installation: the printed link makes the administrator, who makes units and people. */
export async function openOffice(session: Session, units: readonly string[], posts: readonly Post[]): Promise<Office> {
  await soon(session.lantu.printed).toMatch(PRINTED_LINK);
  const link = PRINTED_LINK.exec(session.lantu.printed())?.[0] ?? "";
  const administrator = await entered(session.url, link, { account: "admin", name: "管理员" });
  const ids = new Map<string, string>();
  for (const [index, name] of units.entries()) {
    const given = { code: `QD${index + 1}`, name, kind: "department" };
    const { units: made } = await administrator.do<{ units: { id: string }[] }>("POST", "/units", given);
    ids.set(name, made[0]?.id ?? "");
  }
  const people = new Map([["admin", administrator]]);
  for (const { account, role, unit } of posts) {
    const held = unit === undefined ? null : (ids.get(unit) ?? null);
    const grants = [{ role, unit: held, document: null }];
    const given = { account, name: account, unit: held, grants };
    const { id } = await administrator.do<{ id: string }>("POST", "/people", given);
    const { url } = await administrator.do<{ url: string }>("POST", `/people/${id}/link`);
    people.set(account, await entered(session.url, url, { account }));
  }
  return { units: ids, people };
}

/** A sheet as it was given out, with cells filled in; rows are counted from the first below the headings, from 1. */
export async function filledSheet(
  given: Uint8Array,
  fill: (set: (heading: string, text: string) => void, row: number) => void,
): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(given.buffer as ArrayBuffer);
  const [sheet] = book.worksheets;
  if (sheet === undefined) throw new Error("the workbook has no sheet");
  const columns = new Map<string, number>();
  sheet.getRow(1).eachCell((cell, column) => columns.set(cell.text, column));
  for (let row = 2; row <= sheet.rowCount; row++) {
    fill((heading, text) => {
      sheet.getRow(row).getCell(columns.get(heading) ?? 0).value = text;
    }, row - 1);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}
