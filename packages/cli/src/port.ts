import { createServer } from "node:net";

/** A port that cannot be listened on, by name. */
export class PortProblem extends Error {
  readonly code: "port-in-use" | "port-forbidden" | "host-unknown";
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: PortProblem["code"], host: string, port: number) {
    super(`${code} ${host}:${port}`);
    this.name = "PortProblem";
    this.code = code;
    this.params = { host, port, other: port + 1 };
  }
}

const NAMES: Readonly<Record<string, PortProblem["code"]>> = {
  EADDRINUSE: "port-in-use",
  EACCES: "port-forbidden",
  EADDRNOTAVAIL: "host-unknown",
  ENOTFOUND: "host-unknown",
  EAI_AGAIN: "host-unknown",
};

/** Listens for a moment, so that a taken port is known before a database is started or made. Rejects with `PortProblem`. */
export function checkPort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => {
      const name = NAMES[error.code ?? ""];
      reject(name ? new PortProblem(name, host, port) : error);
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}
