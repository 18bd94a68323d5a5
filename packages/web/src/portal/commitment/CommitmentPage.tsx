export const CommitmentPage = () => <h1>Commitment</h1>;
