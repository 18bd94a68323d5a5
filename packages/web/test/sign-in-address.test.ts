import { describe, expect, test } from "vitest";
import { ownPath, readSignInAddress, signInPath } from "../src/address/sign-in.ts";

describe("the page signing in comes back to", () => {
  test.each(["/", "/admin/people?q=林&role=filler", "/work/report/x%402026-01", "/documents/d0123456789ab#c3"])(
    "%s is a page of this site",
    (path) => expect(ownPath(path)).toBe(path),
  );

  test.each([
    ...["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "evil", ""],
    ...["/a\\b", "/a\nb", "/\t/evil.example", "/sign-in", "/sign-in?to=/x", 7, undefined],
  ])("%s is none", (path) => expect(ownPath(path)).toBeUndefined());

  test("is written into the address of signing in, but for the first page", () => {
    expect(signInPath("/admin/units?q=a&ended=1")).toBe("/sign-in?to=%2Fadmin%2Funits%3Fq%3Da%26ended%3D1");
    expect(signInPath("/")).toBe("/sign-in");
    expect(readSignInAddress({ to: "//evil.example" }).to).toBeUndefined();
  });
});
