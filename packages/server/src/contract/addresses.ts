/** Every address of the interface. `:name` stands for a part to fill in. Request and response types stand beside. */
export const addresses = {
  /** GET → Health */
  health: "/api/v1/health",
  /** GET → Overview */
  overview: "/api/v1/overview",
  /** GET DocumentQuery → DocumentList */
  documents: "/api/v1/documents",
  /** GET → DocumentDetail; PATCH DocumentPatch (If-Match) → DocumentDetail */
  document: "/api/v1/documents/:document",
  /** POST Reason (If-Match) → DocumentDetail */
  withdraw: "/api/v1/documents/:document/withdraw",
  /** POST Reason (If-Match) → DocumentDetail */
  restore: "/api/v1/documents/:document/restore",
  /** GET → Book */
  book: "/api/v1/documents/:document/book",
  /** GET → the bytes as received, always as an attachment */
  original: "/api/v1/documents/:document/original",
  /** GET → text/plain, the raw text every offset counts in */
  text: "/api/v1/documents/:document/text",
  /** POST CommitmentAdded → Acted */
  additions: "/api/v1/documents/:document/commitments",
  /** POST Undoing → Acted */
  undo: "/api/v1/documents/:document/undo",
  /** GET → ReviewStand; PATCH ReviewSettings (If-Match) → DocumentDetail */
  review: "/api/v1/documents/:document/review",
  /** POST NewReading (If-Match) → DocumentDetail */
  readings: "/api/v1/documents/:document/readings",
  /** GET → Gold */
  gold: "/api/v1/documents/:document/gold",
  /** GET → LayoutPageList */
  layoutPages: "/api/v1/documents/:document/pages",
  /** GET → LayoutPageDetail */
  layoutPage: "/api/v1/documents/:document/pages/:page",
  /** GET PageImageQuery → a picture of the page, PNG or SVG */
  pageImage: "/api/v1/documents/:document/pages/:page/image",
  /** GET EditionQuery → Edition; POST Succession (If-Match) → EditionStand */
  edition: "/api/v1/documents/:document/edition",
  /** POST (If-Match) → EditionStand */
  editionUndo: "/api/v1/documents/:document/edition/undo",
  /** GET EditionExportQuery → text/csv */
  editionCsv: "/api/v1/documents/:document/edition/export.csv",
  /** GET EditionExportQuery → a workbook */
  editionXlsx: "/api/v1/documents/:document/edition/export.xlsx",
  /** GET CommitmentQuery → CommitmentPage */
  commitments: "/api/v1/commitments",
  /** GET → CommitmentDetail; PATCH CommitmentPatch (If-Match) → CommitmentDetail */
  commitment: "/api/v1/commitments/:commitment",
  /** POST Decision → Decided */
  decisions: "/api/v1/commitments/decisions",
  /** POST Joining (If-Match) → Acted */
  merge: "/api/v1/commitments/:commitment/merge",
  /** POST Parting (If-Match) → Acted */
  split: "/api/v1/commitments/:commitment/split",
  /** POST OpinionGiven → Acted */
  opinions: "/api/v1/commitments/opinions",
  /** PATCH FigurePatch → Acted */
  figure: "/api/v1/figures/:figure",
  /** GET CommitmentExportQuery → text/csv */
  exportCsv: "/api/v1/commitments/export.csv",
  /** GET CommitmentExportQuery → a workbook */
  exportXlsx: "/api/v1/commitments/export.xlsx",
  /** GET SearchQuery → SearchPage */
  search: "/api/v1/search",
  /** GET ImportQuery → ImportList; POST multipart/form-data, any number of files, UploadQuery → 202 ImportList */
  imports: "/api/v1/imports",
  /** GET → Import */
  import: "/api/v1/imports/:import",
  /** POST → Import */
  cancelImport: "/api/v1/imports/:import/cancel",
  /** POST → Import */
  insistImport: "/api/v1/imports/:import/insist",
  /** POST → Import */
  publishImport: "/api/v1/imports/:import/publish",
  /** POST Reason → Import */
  discardImport: "/api/v1/imports/:import/discard",
  /** GET → text/event-stream; each event is named `import`, its data an Import */
  importEvents: "/api/v1/imports/events",
  /** GET → ConceptList; POST ConceptAdded → 201 ConceptHistory */
  concepts: "/api/v1/concepts",
  /** GET → ConceptVersions */
  concept: "/api/v1/concepts/:concept",
  /** GET → ConceptHistory */
  conceptHistory: "/api/v1/concepts/:concept/history",
  /** POST ConceptNamed → ConceptHistory */
  conceptNames: "/api/v1/concepts/:concept/names",
  /** POST ConceptRedefined → ConceptHistory */
  conceptVersions: "/api/v1/concepts/:concept/versions",
  /** POST ConceptMerged → ConceptHistory */
  conceptMerge: "/api/v1/concepts/:concept/merge",
  /** POST ConceptSplit → ConceptHistory */
  conceptSplit: "/api/v1/concepts/:concept/split",
  /** GET ObservationQuery → ObservationPage; POST ObservationEntry → 201 Observation */
  observations: "/api/v1/observations",
  /** GET ObservationSeriesQuery → ObservedSeriesList */
  observedSeries: "/api/v1/observations/series",
  /** GET ObservationExportQuery → text/csv, a workbook, SDMX-CSV or SDMX-JSON */
  observationExport: "/api/v1/observations/export",
  /** GET ObservationImportQuery → ObservationImportList; POST multipart/form-data, ObservationUploadQuery → 202 ObservationImportList */
  observationImports: "/api/v1/observation-imports",
  /** GET → text/event-stream; each event is named `table`, its data an ObservationImport */
  observationImportEvents: "/api/v1/observation-imports/events",
  /** GET → ObservationImport */
  observationImport: "/api/v1/observation-imports/:table",
  /** PUT MappingGiven → 202 ObservationImport */
  observationMapping: "/api/v1/observation-imports/:table/mapping",
  /** POST Reason → ObservationImport */
  publishObservations: "/api/v1/observation-imports/:table/publish",
  /** POST → ObservationImport */
  cancelObservations: "/api/v1/observation-imports/:table/cancel",
  /** POST → ObservationImport */
  discardObservations: "/api/v1/observation-imports/:table/discard",
  /** POST Reason → ObservationImport */
  withdrawObservations: "/api/v1/observation-imports/:table/withdraw",
  /** POST → ObservationImport */
  restoreObservations: "/api/v1/observation-imports/:table/restore",
  /** GET ToldConceptQuery → ToldConceptPage */
  toldConcepts: "/api/v1/concepts/told",
  /** GET SeriesQuery → SeriesPage */
  series: "/api/v1/series",
  /** GET SeriesDetailQuery → SeriesDetails */
  seriesDetails: "/api/v1/series/details",
  /** GET SeriesExportQuery → text/csv, a workbook or lines of JSON */
  seriesExport: "/api/v1/series/export",
  /** GET ReconciliationQuery → ReconciliationPage */
  reconciliations: "/api/v1/reconciliations",
  /** GET ReconciliationExportQuery → text/csv, a workbook or lines of JSON */
  reconciliationExport: "/api/v1/reconciliations/export",
  /** POST ReconciliationDecision → Reconciliation */
  reconciliationDecision: "/api/v1/reconciliations/:reconciliation/decision",
  /** GET FindingQuery → FindingPage */
  findings: "/api/v1/findings",
  /** GET → FindingRules */
  findingRules: "/api/v1/findings/rules",
  /** GET FindingExportQuery → text/csv, a workbook or lines of JSON */
  findingExport: "/api/v1/findings/export",
  /** GET → Finding; PATCH FindingPatch → Finding */
  finding: "/api/v1/findings/:finding",
  /** GET AlignableQuery → AlignableList */
  alignments: "/api/v1/alignments",
  /** GET AlignmentQuery → AlignmentPage */
  alignment: "/api/v1/alignments/:from/:to",
  /** GET AlignmentMatrixQuery → AlignmentMatrix */
  alignmentMatrix: "/api/v1/alignments/:from/:to/matrix",
  /** GET AlignmentExportQuery → text/csv, a workbook or lines of JSON */
  alignmentExport: "/api/v1/alignments/:from/:to/export",
  /** POST AlignmentDecisions → AlignmentPage of the pairs that changed */
  alignmentDecisions: "/api/v1/alignments/:from/:to/decisions",
  /** GET JudgementQuery → JudgementPage */
  judgements: "/api/v1/judgements",
  /** GET JudgementExportQuery → text/csv, a workbook or lines of JSON */
  judgementExport: "/api/v1/judgements/export",
  /** GET StatusesQuery → StatusMarks: statuses alone, of a document or of some commitments */
  judgementStatuses: "/api/v1/judgements/statuses",
  /** GET → text/event-stream; each event is named `judged`, its data a JudgedEvent */
  judgementEvents: "/api/v1/judgements/events",
  /** GET → JudgementRules */
  judgementRules: "/api/v1/judgement-rules",
  /** GET → BackTest */
  backTest: "/api/v1/back-test",
  /** GET JudgedOnQuery → JudgementDetail */
  judgement: "/api/v1/commitments/:commitment/judgement",
  /** GET → JudgementHistory */
  judgementHistory: "/api/v1/commitments/:commitment/judgement/history",
  /** GET → AttachedRuleDesk; PUT AttachedRulePut → AttachedRuleDesk; DELETE Removal → AttachedRuleDesk */
  attachedRule: "/api/v1/commitments/:commitment/attached-rule",
  /** GET TurnQuery → TurnPage */
  turns: "/api/v1/turns",
  /** GET JudgedOnQuery → Cockpit of all plans */
  cockpit: "/api/v1/cockpit",
  /** GET JudgedOnQuery → Cockpit */
  documentCockpit: "/api/v1/documents/:document/cockpit",
  /** GET JudgedOnQuery → ChapterJudged; `:chapter` is the index of a top-level section */
  chapter: "/api/v1/documents/:document/chapters/:chapter",
  /** GET UnitJudgementQuery → UnitJudged */
  unitJudgements: "/api/v1/units/:unit/judgements",
  /** GET WarningQuery → WarningPage */
  warnings: "/api/v1/warnings",
  /** GET → WarningRules */
  warningRules: "/api/v1/warnings/rules",
  /** GET WarningExportQuery → text/csv, a workbook or lines of JSON */
  warningExport: "/api/v1/warnings/export",
  /** GET → text/event-stream of WarnedEvent */
  warningEvents: "/api/v1/warnings/events",
  /** GET → WarningDetail */
  warning: "/api/v1/warnings/:warning",
  /** POST ResponseGiven → WarningDetail */
  warningResponses: "/api/v1/warnings/:warning/responses",
  /** GET BriefingQuery → Briefing */
  briefing: "/api/v1/briefing",
  /** GET ScheduleQuery → SchedulePage; PUT SchedulesSet → SchedulesDone */
  schedules: "/api/v1/schedules",
  /** POST SchedulesBulkGiven → SchedulesBulkActed */
  schedulesBulk: "/api/v1/schedules/bulk",
  /** GET CalendarQuery → Calendar */
  calendar: "/api/v1/calendar",
  /** GET CalendarFileQuery → text/calendar */
  calendarFile: "/api/v1/calendar.ics",
  /** GET CalendarFeedQuery → text/calendar, for calendar programs that hold the token */
  calendarFeed: "/api/v1/calendars/:token/lantu.ics",
  /** GET → CommitmentReports */
  commitmentReports: "/api/v1/commitments/:commitment/reports",
  /** GET → ReportDetail */
  report: "/api/v1/reports/:report",
  /** PUT DraftGiven → DraftSaved, or 409 `stale`: GET the report for the other draft; DELETE → 204 */
  reportDraft: "/api/v1/reports/:report/draft",
  /** POST ReportFilled → ReportDetail */
  fillReport: "/api/v1/reports/:report/fill",
  /** POST ReportPassed → ReportDetail */
  checkReport: "/api/v1/reports/:report/check",
  /** POST ReportPassed → ReportDetail */
  signReport: "/api/v1/reports/:report/sign",
  /** POST ReportSentBack → ReportDetail */
  returnReport: "/api/v1/reports/:report/return",
  /** POST ReportSentBack → ReportDetail */
  reopenReport: "/api/v1/reports/:report/reopen",
  /** POST multipart/form-data → 201 AttachmentList */
  reportFiles: "/api/v1/reports/:report/files",
  /** GET → the bytes, always as an attachment */
  attachment: "/api/v1/attachments/:sha256",
  /** GET NoticeQuery → NoticePage */
  notices: "/api/v1/notices",
  /** POST NoticesRead → NoticesUnread */
  noticesRead: "/api/v1/notices/read",
  /** GET → NoticeWishes; PUT NoticeWishes → NoticeWishes */
  noticeWishes: "/api/v1/notices/wishes",
  /** GET → MailStand; PUT MailSettingsGiven → MailStand */
  mailSettings: "/api/v1/settings/mail",
  /** POST MailTest → TestSent */
  mailTest: "/api/v1/settings/mail/test",
  /** GET → WebhookStand; PUT WebhookSettingsGiven → WebhookStand */
  webhookSettings: "/api/v1/settings/webhook",
  /** POST → TestSent */
  webhookTest: "/api/v1/settings/webhook/test",
  /** GET → MyWork */
  myWork: "/api/v1/me/work",
  /** GET → UnitWork */
  unitWork: "/api/v1/units/:unit/work",
  /** GET JournalQuery → JournalPage */
  journal: "/api/v1/journal",
  /** GET JournalRootsQuery → JournalRoots */
  journalRoots: "/api/v1/journal/roots",
  /** GET → application/x-ndjson, every entry whole */
  journalExport: "/api/v1/journal/export",
  /** GET → Verification; POST → 202 Verification; DELETE → Verification */
  journalVerification: "/api/v1/journal/verification",
  /** GET → JournalWhole */
  journalEntry: "/api/v1/journal/:seq",
  /** GET UnitQuery → UnitList; POST UnitGiven → 201 UnitsActed */
  units: "/api/v1/units",
  /** GET → UnitDetail; PATCH UnitPatch → UnitsActed */
  unit: "/api/v1/units/:unit",
  /** POST UnitEnding → UnitsActed */
  unitEnd: "/api/v1/units/:unit/end",
  /** POST UnitReopening → UnitsActed */
  unitReopen: "/api/v1/units/:unit/reopen",
  /** GET WorkQuery → WorkPage */
  workCommitments: "/api/v1/work/commitments",
  /** POST WorkUndoing → WorkUndone */
  workUndo: "/api/v1/work/undo",
  /** POST AssignmentsGiven → AssignmentsActed */
  assignments: "/api/v1/assignments",
  /** POST BulkGiven → BulkActed */
  assignmentsBulk: "/api/v1/assignments/bulk",
  /** GET → Completeness */
  completeness: "/api/v1/documents/:document/completeness",
  /** GET SheetExportQuery → a workbook; POST multipart/form-data, one file, SheetBringQuery → SheetChecked */
  sheet: "/api/v1/sheets/:sheet",
  /** GET BreakdownQuery → BreakdownPage: targets broken down into years, units and steps, with gaps and alarms */
  breakdowns: "/api/v1/breakdowns",
  /** GET AsOfQuery → Breakdown */
  breakdown: "/api/v1/commitments/:commitment/breakdown",
  /** PUT PathPut → Breakdown; DELETE Removal (query) → Breakdown */
  path: "/api/v1/commitments/:commitment/path",
  /** POST PathDraw → PathDrawn; nothing is saved */
  pathDrawing: "/api/v1/commitments/:commitment/path/draw",
  /** POST ShareDraw → ShareDrawn; nothing is saved */
  shareDrawing: "/api/v1/commitments/:commitment/shares/draw",
  /** PUT SharePut → Breakdown; DELETE Removal (query) → Breakdown. `:year` is `whole` or a year */
  share: "/api/v1/commitments/:commitment/shares/:year",
  /** POST StepAdded → 201 Breakdown */
  steps: "/api/v1/commitments/:commitment/steps",
  /** PATCH StepPatch → Breakdown; DELETE Removal (query) → Breakdown (with its parts) */
  step: "/api/v1/steps/:step",
  /** PUT StepTelling → Breakdown; DELETE StepUntold (query) → Breakdown */
  stepTold: "/api/v1/steps/:step/told",
  /** POST StepReturned → Breakdown */
  stepReturn: "/api/v1/steps/:step/return",
  /** PUT ProgrammePut → Breakdown */
  programme: "/api/v1/commitments/:commitment/programme",
  /** GET → KeyWorkYears */
  keyWorkYears: "/api/v1/key-works",
  /** GET KeyWorkQuery → KeyWorkPage; POST KeyWorksAdded → 201 KeyWorkPage of those added */
  keyWorks: "/api/v1/key-works/:year",
  /** PATCH KeyWorkPatch → KeyWorkLine; DELETE Removal (query) → the KeyWorkLine that was taken out */
  keyWork: "/api/v1/key-works/:year/:commitment",
  /** GET → Me; PATCH MePatch → Me */
  me: "/api/v1/me",
  /** GET → SignInWays; POST SignIn → Me, with the cookie of the session */
  signIn: "/api/v1/sign-in",
  /** GET ReturnQuery → 302 to the provider */
  signInProvider: "/api/v1/sign-in/:provider",
  /** GET, from the provider → 302 to the page come from, signed in, or to /sign-in?problem=… */
  signInReturn: "/api/v1/sign-in/:provider/return",
  /** POST → 204 */
  signOut: "/api/v1/sign-out",
  /** GET → LinkShown; POST LinkUsed → Me, with the cookie of the session */
  signInLink: "/api/v1/sign-in-links/:token",
  /** GET → SessionList; DELETE → SessionsEnded, all but the one this is asked in */
  mySessions: "/api/v1/me/sessions",
  /** DELETE → 204 */
  mySession: "/api/v1/me/sessions/:session",
  /** GET → SessionList; POST TokenGiven → 201 TokenMade */
  myTokens: "/api/v1/me/tokens",
  /** DELETE → 204 */
  myToken: "/api/v1/me/tokens/:session",
  /** GET → OwnIdentities; DELETE IdentityEnding (query) → OwnIdentities */
  myIdentities: "/api/v1/me/identities",
  /** GET → SessionList; POST CalendarSubscribed → 201 CalendarMade */
  myCalendars: "/api/v1/me/calendars",
  /** DELETE → 204 */
  myCalendar: "/api/v1/me/calendars/:session",
  /** PUT PasswordChange → Me */
  myPassword: "/api/v1/me/password",
  /** POST SecondFactorAsked → SecondFactorOffered; PUT SecondFactorConfirmed → RecoveryCodes */
  mySecondFactor: "/api/v1/me/second-factor",
  /** POST SecondFactorAsked → Me */
  mySecondFactorEnd: "/api/v1/me/second-factor/end",
  /** GET PersonQuery → PersonPage; POST PersonGiven → 201 PersonDetail */
  people: "/api/v1/people",
  /** GET → PersonDetail; PATCH PersonPatch → PersonDetail */
  person: "/api/v1/people/:person",
  /** POST → LinkMade */
  personLink: "/api/v1/people/:person/link",
  /** GET → SessionList; DELETE → SessionsEnded */
  personSessions: "/api/v1/people/:person/sessions",
  /** DELETE → PersonDetail */
  personSecondFactor: "/api/v1/people/:person/second-factor",
  /** GET → Permissions */
  permissions: "/api/v1/permissions",
  /** GET IndexListQuery → IndexList */
  indices: "/api/v1/indices",
  /** GET IndexQuery → IndexDetail; PUT IndexPut → IndexDetail; DELETE Removal (query) → IndexList */
  index: "/api/v1/indices/:index",
  /** GET IndexExportQuery → text/csv, a workbook or lines of JSON */
  indexExport: "/api/v1/indices/:index/export",
  /** GET EconomyPlacesQuery → EconomyPlaces */
  economy: "/api/v1/economy",
  /** GET EconomyBoardQuery → EconomyBoard */
  economyBoard: "/api/v1/economy/:place",
  /** GET EconomyExportQuery → text/csv, a workbook or lines of JSON */
  economyExport: "/api/v1/economy/:place/export",
  /** GET EconomyBoardQuery → EconomySeries */
  economySeries: "/api/v1/economy/:place/series/:key",
  /** GET EconomyExportQuery → text/csv, a workbook or lines of JSON */
  economySeriesExport: "/api/v1/economy/:place/series/:key/export",
  /** GET RefusalQuery → RefusalPage */
  refusals: "/api/v1/refusals",
  /** GET → the OpenAPI document of all this */
  openapi: "/api/v1/openapi.json",
} as const;

export type AddressName = keyof typeof addresses;
