-- What a cooperative had in its file when its program was of version 16. Two of everything that is
-- added up by day, and no two sums alike, so that one in the place of another is seen.

INSERT INTO party (id) VALUES
    ('00000000-0000-7000-8000-000000000001'),
    ('00000000-0000-7000-8000-000000000002');

INSERT INTO person (
    party_id, given, prefix, family, name_key, birth_date, street, house_number, addition,
    postcode, city, country, email, phone, iban, note
) VALUES (
    '00000000-0000-7000-8000-000000000001', 'Wim', 'de', 'Tuinder', 'wim de tuinder', NULL,
    '', '', '', '', '', '', '', '', NULL, ''
);

INSERT INTO customer (
    party_id, number, name, name_key, attention, street, house_number, addition, postcode, city,
    country, email, kvk_number, oin, vat_id, customer_group, payment_days, reference
) VALUES (
    '00000000-0000-7000-8000-000000000002', '', 'Stichting De Tuin', 'stichting de tuin', '',
    '', '', '', '', '', '', '', NULL, NULL, NULL, '', NULL, ''
);

INSERT INTO hours (
    id, position, person_id, date, begin_time, end_time, pause_minutes, minutes, activity,
    is_approved
) VALUES
    ('00000000-0000-7000-8000-000000000011', 1, '00000000-0000-7000-8000-000000000001',
     '2026-10-05', '09:00:00', '12:00:00', 15, 165, 'kas', 1),
    ('00000000-0000-7000-8000-000000000012', 2, '00000000-0000-7000-8000-000000000001',
     '2026-10-05', NULL, NULL, 0, 90, 'kraam', 1),
    ('00000000-0000-7000-8000-000000000013', 3, '00000000-0000-7000-8000-000000000001',
     '2026-10-05', NULL, NULL, 0, 40, 'kraam', 0),
    ('00000000-0000-7000-8000-000000000014', 4, '00000000-0000-7000-8000-000000000001',
     '2026-10-06', NULL, NULL, 0, 60, 'kas', 0);

INSERT INTO seller (
    id, name, legal_form, kvk_number, oin, rsin, vat_id, iban, account_holder, street,
    house_number, addition, postcode, city, country, email, phone, website, payment_days,
    series_prefix, series_first_number, series_digits, small_business_scheme, enterprises
) VALUES (
    'seller', 'Coöperatie De Voorbeeldwijk U.A.', '', NULL, NULL, NULL, NULL, NULL, '', '', '',
    '', '', '', '', '', '', '', 14, 'V', 1, 4, 0, '["Verhuur","Boerderij"]'
);

-- The first two were invoiced, the last two wait.
INSERT INTO billable_line (
    id, position, party_id, enterprise, supply_date, text, quantity, unit, unit_price, price_basis,
    vat_class, vat_reason, discount, reference
)
SELECT
    '00000000-0000-7000-8000-00000000002' || value, value,
    '00000000-0000-7000-8000-000000000002', 'Verhuur', '2026-10-0' || value, 'Zaalhuur ' || value,
    '1', 'uur', '10', 'excluding_vat', '21', '', '0', ''
FROM json_each('[1, 2, 3, 4]');

INSERT INTO invoice (
    id, draft_id, kind, number, series_year, sequence, issue_date, due_date, seller_id, buyer_id,
    buyer_customer_number, buyer_name, buyer_attention, buyer_street, buyer_house_number,
    buyer_addition, buyer_postcode, buyer_city, buyer_country, buyer_email, buyer_oin,
    buyer_kvk_number, buyer_vat_id, buyer_payment_days, price_basis, buyer_reference,
    preceding_invoice, note, net_cents, vat_cents, payable_cents
)
SELECT
    '00000000-0000-7000-8000-00000000003' || value, 'draft ' || value, 'invoice',
    '2026-V-000' || value, 2026, value, '2026-10-31', '2026-11-14', 'seller',
    '00000000-0000-7000-8000-000000000002', '', 'Stichting De Tuin', '', '', '', '', '', '', '',
    '', NULL, NULL, NULL, 14, 'excluding_vat', '', '', '', 1000, 210, 1210
FROM json_each('[1, 2]');

INSERT INTO invoice_line (
    invoice_id, position, billable_line_id, enterprise, supply_date, text, quantity, unit,
    unit_price, discount, vat_class, vat_reason, reference, amount_cents, net_cents
)
SELECT
    '00000000-0000-7000-8000-00000000003' || value, 0,
    '00000000-0000-7000-8000-00000000002' || value, 'Verhuur', '2026-10-0' || value,
    'Zaalhuur ' || value, '1', 'uur', '10', '0', '21', '', '', 1000, 1000
FROM json_each('[1, 2]');

INSERT INTO invoice_vat (invoice_id, position, vat_class, net_cents, vat_cents)
SELECT '00000000-0000-7000-8000-00000000003' || value, 0, '21', 1000, 210
FROM json_each('[1, 2]');

INSERT INTO journal_entry (id, date, source, invoice_id)
SELECT
    '00000000-0000-7000-8000-00000000004' || value, '2026-10-31', 'invoice',
    '00000000-0000-7000-8000-00000000003' || value
FROM json_each('[1, 2]');

-- For one enterprise and for the whole house.
INSERT INTO posting (entry_id, position, date, account, enterprise, amount_cents)
SELECT
    '00000000-0000-7000-8000-00000000004' || entry.value, part.value, '2026-10-31',
    iif(part.value = 1, (SELECT max(number) FROM account), (SELECT min(number) FROM account)),
    iif(part.value = 1, 'Verhuur', NULL), iif(part.value = 1, -1210, 1210)
FROM json_each('[1, 2]') AS entry, json_each('[1, 2]') AS part;

INSERT INTO product (
    id, position, name, unit, is_weighed, price, vat_class, enterprise, picture, is_active
) VALUES
    ('00000000-0000-7000-8000-000000000051', 1, 'Tomaten', 'kg', 1, '4', '9', 'Boerderij', '', 1),
    ('00000000-0000-7000-8000-000000000052', 2, 'Pompoen', 'kg', 1, '3', '9', 'Boerderij', '', 1);

INSERT INTO till_session (
    id, position, enterprise, place, opened_at, opened_by, float_cents, difference_note
) VALUES (
    '00000000-0000-7000-8000-000000000061', 1, 'Boerderij', 'Markt', '2026-10-10T07:00:00Z', '1',
    10000, ''
);

INSERT INTO receipt_series (year, last_sequence) VALUES (2026, 2);

INSERT INTO receipt (
    id, year, sequence, number, session_id, at, local_at, payment_means, seller_id, total_cents,
    received_cents, reverses_id, reason, sha256
) VALUES
    ('00000000-0000-7000-8000-000000000071', 2026, 1, 'B-2026-00001',
     '00000000-0000-7000-8000-000000000061', '2026-10-10T08:00:00Z', '2026-10-10T10:00:00',
     'pin', 'seller', 1100, NULL, NULL, '', zeroblob(32)),
    ('00000000-0000-7000-8000-000000000072', 2026, 2, 'B-2026-00002',
     '00000000-0000-7000-8000-000000000061', '2026-10-10T09:00:00Z', '2026-10-10T11:00:00',
     'pin', 'seller', 300, NULL, NULL, '', zeroblob(32));

-- Tomatoes twice on the first.
INSERT INTO receipt_line (
    receipt_id, position, product_id, enterprise, text, quantity_milli, unit, unit_price,
    vat_class, amount_cents
) VALUES
    ('00000000-0000-7000-8000-000000000071', 0, '00000000-0000-7000-8000-000000000051',
     'Boerderij', 'Tomaten', 1000, 'kg', '4', '9', 400),
    ('00000000-0000-7000-8000-000000000071', 1, '00000000-0000-7000-8000-000000000052',
     'Boerderij', 'Pompoen', 1000, 'kg', '3', '9', 300),
    ('00000000-0000-7000-8000-000000000071', 2, '00000000-0000-7000-8000-000000000051',
     'Boerderij', 'Tomaten', 1000, 'kg', '4', '9', 400),
    ('00000000-0000-7000-8000-000000000072', 0, '00000000-0000-7000-8000-000000000052',
     'Boerderij', 'Pompoen', 1000, 'kg', '3', '9', 300);

INSERT INTO stock_movement (
    product_id, lot_id, at, quantity_milli, reason, note, receipt_id, receipt_position
)
SELECT
    product_id, NULL, '2026-10-10T09:00:00Z', -quantity_milli, 'sale', '', receipt_id, position
FROM receipt_line;

-- A movement of a third product, taken back: its sum was left behind at nothing.
INSERT INTO product (
    id, position, name, unit, is_weighed, price, vat_class, enterprise, picture, is_active
) VALUES
    ('00000000-0000-7000-8000-000000000053', 3, 'Prei', 'stuk', 0, '1', '9', 'Boerderij', '', 1);

INSERT INTO stock_movement (product_id, lot_id, at, quantity_milli, reason, note)
VALUES (
    '00000000-0000-7000-8000-000000000053', NULL, '2026-10-10T09:00:00Z', 5000, 'count', ''
);

DELETE FROM stock_movement WHERE product_id = '00000000-0000-7000-8000-000000000053';

-- A step that can be undone, and one that was.
INSERT INTO change (id, position, at, user_name, action, description, undone_at) VALUES
    ('00000000-0000-7000-8000-000000000081', 1, '2026-10-11T09:00:00Z', 'anna', 'step',
     'A step', NULL),
    ('00000000-0000-7000-8000-000000000082', 2, '2026-10-11T09:01:00Z', 'anna', 'step',
     'A step', '2026-10-11T09:02:00Z');

INSERT INTO undo_row (sequence, change_id, table_name, row_key, before, after)
SELECT
    value, '00000000-0000-7000-8000-00000000008' || value, 'setting', '["kept"]', NULL,
    '{"key":"kept","value":"yes"}'
FROM json_each('[1, 2]');
