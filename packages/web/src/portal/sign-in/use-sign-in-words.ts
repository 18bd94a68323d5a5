import { signInEn } from "../../messages/sign-in.en.ts";
import { type SignInWords, signInZhCN } from "../../messages/sign-in.zh-CN.ts";
import { usePreferences } from "../../shell/preferences.tsx";

/** The words of signing in, in the reader's language. */
export const useSignInWords = (): SignInWords => (usePreferences().language === "en" ? signInEn : signInZhCN);
