import type { Page } from "playwright-core";

/** Types into a choice and takes the best answer, as soon as it is offered. */
export const choose = async (page: Page, name: string, typed: string, offered: string): Promise<void> => {
  await page.getByRole("combobox", { name, exact: true }).fill(typed);
  await page.locator(".ant-select-item-option-active", { hasText: offered }).waitFor();
  await page.keyboard.press("Enter");
};
