import type { Attachment, Evidence } from "@lantu/server/contract";
import { useState } from "react";
import { ApiError } from "../../api/api.ts";
import { fetchSignedIn } from "../../api/signed-in.ts";
import { problemOf } from "../api/send.ts";
import { reportAddress } from "./addresses.ts";

/** A file on its way; `error` where it did not arrive. */
export interface FileUnderway {
  readonly file: File;
  readonly error: unknown;
}

const uploaded = async (report: string, file: File): Promise<readonly Attachment[]> => {
  const body = new FormData();
  body.append("file", file, file.name);
  const answer = await fetchSignedIn(reportAddress.files(report), { method: "POST", body });
  const json: unknown = await answer.json().catch(() => null);
  if (!answer.ok) throw new ApiError(answer.status, problemOf(json));
  return (json as { readonly items: readonly Attachment[] }).items;
};

const evidenceOf = ({ sha256, name, size }: Attachment): Evidence => ({ kind: "file", sha256, name, size });

/** Sends files one after the other; `onHere` is told what became evidence. */
export const useFiles = (report: string, onHere: (evidence: readonly Evidence[]) => void) => {
  const [underway, setUnderway] = useState<readonly FileUnderway[]>([]);
  const without = (file: File) => setUnderway((all) => all.filter((one) => one.file !== file));
  const bring = async (file: File): Promise<void> => {
    setUnderway((all) => [...all.filter((one) => one.file !== file), { file, error: null }]);
    try {
      const items = await uploaded(report, file);
      without(file);
      onHere(items.map(evidenceOf));
    } catch (error) {
      setUnderway((all) => all.map((one) => (one.file === file ? { file, error } : one)));
    }
  };
  return { underway, bring, forget: without };
};
