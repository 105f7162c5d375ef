# Woorden op papier. Zakelijk en beleefd: u.

invoice = Factuur
invoice-title = Factuur { $number }
credit-note = Creditfactuur
credit-note-title = Creditfactuur { $number }
draft-title = Conceptfactuur
draft-mark = Concept
draft-notice = Dit is een concept. Er is nog geen factuur: betaal niets op grond van dit blad.

issue-date = Factuurdatum
credit-issue-date = Datum
due-date = Te betalen voor of op
supply-date = Leverdatum
supply-period = Leverperiode
supply-period-value = { $from } t/m { $to }
buyer-reference = Uw kenmerk
customer-number = Uw klantnummer
preceding-invoice = Hoort bij factuur
buyer-kvk = Uw KvK-nummer
buyer-oin = Uw OIN
buyer-vat-id = Uw btw-id

attention = T.a.v. { $name }
kvk = KvK { $number }
oin = OIN { $number }
vat-id = Btw-id { $number }
iban = IBAN { $number }

column-date = Datum
column-text = Omschrijving
column-quantity = Aantal
column-price-excl = Prijs excl. btw
column-price-incl = Prijs incl. btw
column-discount = Korting
column-vat = Btw
column-amount-excl = Bedrag excl. btw
column-amount-incl = Bedrag incl. btw
line-reference = Kenmerk: { $reference }

carried-forward = Transport naar pagina { $page }
brought-forward = Transport van pagina { $page }
page-of = Pagina { $page } van { $count }

vat-class = Btw
vat-net = Over
vat-amount = Btw-bedrag
vat-gross = Inclusief btw
vat-exempt = vrijgesteld
vat-reverse-charge = verlegd
total-net = Totaal exclusief btw
total-vat = Btw
payable = Te betalen
payable-back = Wij betalen u
exempt-because = Vrijgesteld van btw: { $reason }
reverse-charge = Btw verlegd naar { $buyer }, btw-id { $vat-id }.
reverse-charge-plain = Btw verlegd.

payment-head = Betaling
payment = Wilt u { $amount } voor of op { $date } overmaken naar { $iban } ten name van { $holder }? Vermeld daarbij { $number }.
payment-scan = Of scan de code met de app van uw bank: dan staat alles al ingevuld.
payment-code = Betaalcode: { $amount } naar { $iban } ten name van { $holder }, kenmerk { $number }.
credit-head = Terugbetaling
credit = Wij betalen u { $amount } terug. U hoeft daarvoor niets te doen.
credit-of = Deze creditfactuur hoort bij factuur { $number }.

receipt-title = Kassabon { $number }
counter-receipt-title = Tegenbon { $number }
receipt-moment = { $date }, { $time } uur
receipt-reverses = Deze bon draait kassabon { $number } terug.
receipt-reason = Reden: { $reason }
receipt-amount = Bedrag
receipt-quantity = { $quantity } { $unit } × { $price }
receipt-total = Totaal
receipt-net = Zonder btw
receipt-gross = Met btw
receipt-paid-card = Betaald met pin
receipt-paid-cash = Betaald met contant geld
receipt-back-card = Terugbetaald met pin
receipt-back-cash = Contant terugbetaald
receipt-received = Ontvangen
receipt-change = Wisselgeld
receipt-including = Alle prijzen zijn inclusief btw.
receipt-thanks = Dank u wel en graag tot ziens.

logo-of = Logo van { $name }
attached-invoice = Dezelfde factuur als e-factuur (UBL, NLCIUS)
attached-credit-note = Dezelfde creditfactuur als e-factuur (UBL, NLCIUS)

certificate = Certificaat
certificate-title = Certificaat { $number } van { $name }
certificate-for = Dit certificaat is van
certificate-born = geboren op { $date }
certificate-worked = werkte van { $from } tot en met { $to } mee bij
certificate-hours-label = uren gewerkt
certificate-tasks = Gedaan
certificate-skills = Geleerd en laten zien
certificate-guided = Begeleid door { $name }
certificate-place-date = { $place }, { $date }
certificate-signature = Namens { $organisation }
certificate-check = Is dit certificaat echt? Vraag het na bij { $organisation } met deze code.
certificate-preview-mark = VOORBEELD
certificate-preview-number = Nog geen nummer
certificate-preview-code = Dit is een voorbeeld
certificate-number = Nummer { $number }
certificate-code = Code { $code }
certificate-qr = QR-code met nummer { $number } en controlecode { $code }
certificate-ornament = Tekening van een kas met jonge planten
attached-certificate = De gegevens van dit certificaat met digitale handtekening

recovery = Herstelblad
recovery-title = Herstelblad van { $organisation }
recovery-made = Gemaakt op { $date }
recovery-purpose-head = Waarvoor is dit blad?
recovery-purpose = Met deze { $count } woorden opent u de administratie als niemand het wachtwoord nog weet. Wie dit blad heeft, kan alles lezen wat erin staat.
recovery-keep-head = Zo bewaart u het
recovery-keep-1 = Berg dit blad op in een kluis of bij een notaris, niet bij de computer.
recovery-keep-2 = Maak er geen foto van en stuur het niet per e-mail.
recovery-keep-3 = Is het blad zoek of gezien door een ander? Maak dan meteen een nieuw herstelblad: het oude werkt daarna niet meer.
recovery-words-head = De woorden, in deze volgorde
recovery-qr = QR-code met dezelfde woorden
recovery-qr-note = De code bevat dezelfde woorden.

month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
