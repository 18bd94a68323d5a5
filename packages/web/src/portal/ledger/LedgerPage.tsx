export const LedgerPage = () => <h1>Ledger</h1>;
