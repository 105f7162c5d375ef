-- What kind of income each account holds, and why: own income is what others pay for what was sold
-- to them or done for them. No account is 'internal' yet: what one enterprise does for another is
-- not booked. Also the looks at a day's work that must be quick in an old file.

ALTER TABLE account ADD COLUMN income_kind TEXT NOT NULL DEFAULT 'none'
    CHECK (income_kind IN ('own', 'grant', 'gift', 'membership', 'other', 'internal', 'none'));
ALTER TABLE account ADD COLUMN income_reason TEXT NOT NULL DEFAULT '';

UPDATE account SET income_reason = 'Kosten.'
WHERE statement = 'profit_and_loss' AND normal_side = 'debit';

WITH decided (number, kind, reason) AS (VALUES
    (4040, 'grant', 'Subsidie van de overheid op het loon: verlaagt in de jaarrekening de loonkosten, maar is niet zelf verdiend.'),
    (8000, 'own', 'Verkoop van eigen oogst aan anderen.'),
    (8005, 'own', 'Verkoop van eigen plantgoed en zaad aan anderen.'),
    (8010, 'own', 'Verkoop van eigen producten aan anderen.'),
    (8100, 'own', 'Verkoop in winkel en keuken.'),
    (8105, 'own', 'Verkoop in winkel en keuken.'),
    (8110, 'own', 'Verkoop in winkel en keuken.'),
    (8200, 'own', 'Diensten en klussen voor anderen.'),
    (8205, 'own', 'Diensten en catering voor anderen.'),
    (8210, 'own', 'Diensten voor anderen.'),
    (8215, 'own', 'Diensten voor anderen, ook als een gemeente er een prijs voor betaalt.'),
    (8300, 'own', 'Verhuur van ruimtes aan anderen.'),
    (8305, 'own', 'Verhuur van ruimtes aan anderen.'),
    (8310, 'own', 'Kosten die huurders vergoeden.'),
    (8400, 'own', 'Betaald door wie meedoet.'),
    (8500, 'grant', 'Van de overheid, voor een doel, zonder dat er iets voor geleverd wordt.'),
    (8505, 'grant', 'Van de overheid, om te kunnen bestaan.'),
    (8510, 'grant', 'Van een fonds, voor een doel, zonder dat er iets voor geleverd wordt.'),
    (8520, 'gift', 'Gegeven zonder tegenprestatie.'),
    (8530, 'own', 'De sponsor krijgt er bekendheid voor: een dienst.'),
    (8540, 'membership', 'Leden betalen omdat ze lid zijn.'),
    (8550, 'own', 'Werk in opdracht: er staat een prestatie tegenover.'),
    (8590, 'other', 'Niet verkocht en niet gegeven.'),
    (8595, 'other', 'Betaald, maar er is niets voor geleverd.'),
    (8600, 'own', 'Korting op wat verkocht werd: gaat van de eigen inkomsten af.'),
    (8700, 'membership', 'Leden betalen omdat ze lid zijn.'),
    (9000, 'other', 'Rente op eigen geld.')
)
UPDATE account SET income_kind = decided.kind, income_reason = decided.reason
FROM decided WHERE decided.number = account.number;

-- A grant of which months are booked: its accounts, its enterprise and its first day are what those
-- months were booked by, and the whole never becomes less than what is booked.
CREATE TRIGGER grant_with_booked_months_keeps_what_they_follow_from BEFORE UPDATE ON grant
WHEN (NEW.start_date <> OLD.start_date OR NEW.giver_kind <> OLD.giver_kind
      OR NEW.enterprise IS NOT OLD.enterprise OR NEW.amount_cents > OLD.amount_cents
      OR NEW.end_date > OLD.end_date)
    AND EXISTS (SELECT 1 FROM journal_entry WHERE grant_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'grant: months of it are booked'); END;

CREATE INDEX hours_waiting ON hours (date, person_id) WHERE is_approved = 0;
CREATE INDEX placement_running ON placement (planned_end_date) WHERE end_date IS NULL;
CREATE INDEX placement_ended ON placement (end_date) WHERE end_date IS NOT NULL;
CREATE INDEX billable_line_by_supply_date ON billable_line (supply_date);
CREATE INDEX till_sale_by_enterprise ON till_sale (enterprise, date);
CREATE INDEX till_session_open ON till_session (opened_at) WHERE closed_at IS NULL;
