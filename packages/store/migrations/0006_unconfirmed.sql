-- Counted with every write from now on: what a model proposed and nobody has decided on.
UPDATE documents d SET counts = d.counts || jsonb_build_object('unconfirmed', (
	SELECT count(*) FROM commitments c WHERE c.document = d.id AND c.state = 'proposed' AND c.origin = 'proposer'
));
