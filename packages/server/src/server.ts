import { constants } from "node:zlib";
import compress from "@fastify/compress";
import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import type { Store } from "@lantu/store";
import Fastify, { type FastifyBaseLogger, LogController } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { openComparer } from "./comparisons/comparer.ts";
import { watchEconomy } from "./economy/watch.ts";
import { followChanges } from "./following/changes.ts";
import type { App } from "./http/app.ts";
import { BODY_LIMIT, handleErrors } from "./http/errors.ts";
import { guardRoutes } from "./http/guard.ts";
import { isLoopback } from "./http/host.ts";
import { fileLogger, logRequests } from "./http/log.ts";
import { describeRoutes, openApiRoute } from "./http/openapi.ts";
import { refuseUntoldPast } from "./http/past.ts";
import { dataPolicy } from "./http/policy.ts";
import { noteRefusals } from "./http/refused.ts";
import { serializerCompiler, validatorCompiler } from "./http/validation.ts";
import type { PlanProposer } from "./imports/plan-proposer.ts";
import type { PlanReader } from "./imports/plan-reader.ts";
import { openQueue } from "./imports/queue.ts";
import { followJudged } from "./judging/follow-judged.ts";
import { openJudge } from "./judging/judging.ts";
import { assetRoutes } from "./pages/assets.ts";
import { pageRoutes } from "./pages/pages.ts";
import { loadRenderer } from "./pages/renderer.ts";
import { noticeWork, notifierOf } from "./reporting/notifier.ts";
import { interfaceRoutes } from "./routes/index.ts";
import { defaultServerLimits, type ServerLimits, type Services } from "./routes/services.ts";
import { signInDesk } from "./sign-in/desk.ts";
import type { ProviderSettings } from "./sign-in/providers.ts";
import { recogniserOf } from "./sign-in/recogniser.ts";
import { type Sessions, sessionsOf } from "./sign-in/sessions.ts";
import { version } from "./version.ts";
import { followWarned } from "./warnings/follow-warned.ts";

export interface ServerOptions {
  readonly store: Store;
  readonly reader: PlanReader;
  /** Asked for further commitments of every plan that is to be reviewed; none by default. */
  readonly proposer?: PlanProposer | null;
  /** Folder of the web build, with `client` and `server/entry.js`. */
  readonly webDir: string;
  /** Address to listen on. On others than this machine's own, nobody writes but who is signed in. */
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** The address people use, where a proxy stands in front; null without one. */
  readonly publicUrl?: URL | null;
  /** Addresses (CIDR too) of proxies whose word on where a request came from is believed. */
  readonly trustedProxies?: readonly string[];
  /** OpenID Connect providers people can sign in with. */
  readonly providers?: readonly ProviderSettings[];
  /** Folder for the log and for the key of sealed secrets. */
  readonly dataDir: string;
  /** Instead of the log in `dataDir`. */
  readonly logger?: FastifyBaseLogger;
  readonly limits?: Partial<ServerLimits>;
  /** Whether this process reminds people of what is due and sends it; true by default. */
  readonly reminds?: boolean;
  /** Checks every answer against the contract, as the tests do. */
  readonly checkAnswers?: boolean;
}

export interface LantuServer {
  /** Starts to listen and resolves to the address. Rejects (`EADDRINUSE`, `EACCES`) with nothing started. */
  listen(): Promise<string>;
  /** Stops to listen, ends what is being read and lets it be taken up at the next start. The store stays open. */
  close(): Promise<void>;
  /** The address people use; known once it listens. */
  readonly url: string;
  /** The application itself, for requests in process. */
  readonly app: App;
}

/** Puts the server together; it does not listen yet. */
export async function createServer(options: ServerOptions): Promise<LantuServer> {
  const { store, reader, host, port } = options;
  const limits = { ...defaultServerLimits, ...options.limits };
  const logger = options.logger ?? fileLogger(options.dataDir);
  const renderer = await loadRenderer(options.webDir);
  const publicUrl = options.publicUrl ?? null;
  const sessions = sessionsOf(store, ({ protocol }) => protocol === "https" || publicUrl?.protocol === "https:");
  const app = await createApp(options, logger, limits, sessions);
  const events = await followChanges(store.imports);
  const tableEvents = await followChanges(store.observationImports);
  const { dataDir, providers = [] } = options;
  const signIn = signInDesk({ store, sessions, dataDir, publicUrl, providers });
  const channels = { store, sealer: signIn.sealer, environment: process.env, publicUrl };
  const background = options.reminds === false ? [] : noticeWork(channels);
  const queue = await openQueue({ store, reader, proposer: options.proposer ?? null }, logger, background);
  const comparer = await openComparer({ store, reader }, logger);
  const judge = await openJudge(store, logger);
  const judged = await followJudged(store.judging);
  const warned = await followWarned(store, judged);
  const economy = await watchEconomy({ store, judgedOn: judge.on }, logger);
  const notifier = notifierOf(queue, logger);
  const services: Services = {
    ...{ store, queue, reader, events, tableEvents, signIn, limits, version, channels, notifier },
    ...{ judged, warned, past: judge.past, suppose: judge.suppose, judgedOn: judge.on },
  };
  interfaceRoutes(app, services);
  openApiRoute(app);
  await assetRoutes(app, options.webDir);
  pageRoutes(app, renderer, store);
  app.addHook("onClose", async () => {
    await queue.close();
    await comparer.close();
    await economy.close();
    await judge.close();
    await judged.close();
    await warned.close();
    await events.close();
    await tableEvents.close();
  });
  await app.ready();
  return {
    app,
    listen: () => app.listen({ host, port }),
    close: () => app.close(),
    get url() {
      return urlOf(app, host);
    },
  };
}

/** The bare application: errors, rights, headers, limits. */
async function createApp(
  options: ServerOptions,
  logger: FastifyBaseLogger,
  limits: ServerLimits,
  sessions: Sessions,
): Promise<App> {
  const { store, host, publicUrl = null, trustedProxies = [] } = options;
  const boundToLoopback = isLoopback(host);
  const app: App = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: true,
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    routerOptions: { maxParamLength: 200 },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler(options.checkAnswers ?? false));
  handleErrors(app);
  logRequests(app);
  noteRefusals(app, store);
  const recogniser = recogniserOf(store, sessions, boundToLoopback && publicUrl === null);
  guardRoutes(app, { recogniser, boundToLoopback, publicUrl });
  refuseUntoldPast(app);
  await app.register(helmet, {
    contentSecurityPolicy: false, // its own for each kind of answer, see policy.ts
    hsts: false, // on a machine's own address there is no TLS to insist on
    frameguard: { action: "deny" },
    referrerPolicy: { policy: "same-origin" }, // with no-referrer, forms would send `Origin: null`
  });
  app.addHook("onRequest", async (_request, reply) => {
    reply.header("content-security-policy", dataPolicy);
  });
  await app.register(rateLimit, { global: false });
  await app.register(compress, {
    threshold: 1024,
    encodings: ["br", "gzip"],
    // A book is some 4 MB: quality 3 takes half the time of 4 for a tenth more bytes, large pieces fewer turns.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 3 }, chunkSize: 128 * 1024 },
    zlibOptions: { level: 6 },
  });
  await app.register(multipart, {
    // A file that is too large is turned away by itself; the files after it still come.
    throwFileSizeLimit: false,
    limits: { fileSize: limits.fileBytes + 1, files: limits.files * 10, parts: limits.files * 20 },
  });
  await describeRoutes(app, version);
  return app;
}

function urlOf(app: App, host: string): string {
  const address = app.addresses()[0];
  const port = typeof address === "object" ? address.port : 0;
  const everywhere = host === "0.0.0.0" || host === "::";
  const name = everywhere ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
