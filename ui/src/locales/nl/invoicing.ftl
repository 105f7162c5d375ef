invoices-title = Facturen
invoices-search = Zoek op nummer of klant
invoices-kind = Wat wil je zien?
invoices-kind-all = Alles
invoices-kind-invoices = Facturen
invoices-kind-credit-notes = Creditfacturen
invoices-none-found = Niets gevonden. Probeer een ander woord.
invoices-empty = Er zijn nog geen facturen. Ze ontstaan bij de maandafsluiting.
invoices-to-month = Naar de maandafsluiting
invoices-count =
    { $count ->
        [one] 1 factuur
       *[other] { $count } facturen
    }
invoice-save-pdf = PDF bewaren
invoice-save-ubl = E-factuur bewaren
invoice-address = Adres
invoice-entry = In de boeken
invoice-back = Naar alle facturen
entry-account = Rekening
entry-enterprise = Onderneming
entry-debit = Debet
entry-credit = Credit
drafts-title = Concepten
drafts-intro = Een concept kun je nog veranderen.
drafts-make = Concepten maken voor { $month }
drafts-made =
    { $count ->
        [one] 1 concept staat klaar.
       *[other] { $count } concepten staan klaar.
    }
drafts-empty = Er staan geen concepten klaar.
draft-title = Concept
draft-kicker = Concept van een factuur
draft-kicker-credit = Concept van een creditfactuur
draft-gone = Dit concept is er niet meer. Misschien is het al definitief.
draft-to-drafts = Naar de concepten
draft-discard = Concept weggooien
draft-discarded = Het concept is weg. De regels staan weer open.
draft-finalise = Definitief maken
draft-finalised = { $number } is gemaakt.
draft-stuck = Nog niet bewaard: een getal of datum kunnen we niet lezen.
draft-zero = Dit komt op nul uit. Er komt geen factuur van.
draft-ready = Klaar om definitief te maken.
draft-about = Voor wie
draft-buyer-reference = Kenmerk van de klant
draft-buyer-reference-hint = Vraagt de klant om een inkoopnummer? Zet het hier.
draft-preceding = Hoort bij factuur
draft-preceding-hint = Het nummer van de factuur die je terugbetaalt.
draft-note = Opmerking op de factuur
finalise-title = Factuur definitief maken
finalise-title-credit = Creditfactuur definitief maken
finalise-what = Voor { $buyer }, { $payable }. De factuur krijgt het volgende nummer.
finalise-warning = Je kunt deze factuur daarna niet meer veranderen. Foutje? Maak dan een creditfactuur.
lines-title = Regels
lines-excluding = Prijzen zonder btw
lines-including = Prijzen met btw
lines-text = Wat
lines-text-of = Wat, regel { $number }
lines-date = Datum
lines-date-of = Datum, regel { $number }
lines-quantity = Aantal
lines-quantity-of = Aantal, regel { $number }
lines-unit = Eenheid
lines-unit-of = Eenheid, regel { $number }
lines-price = Prijs
lines-price-of = Prijs, regel { $number }
lines-discount = Korting %
lines-discount-of = Korting, regel { $number }
lines-vat = Btw
lines-vat-of = Btw, regel { $number }
lines-vat-reason = Reden van de btw-soort
lines-vat-reason-of = Reden van de btw-soort, regel { $number }
lines-enterprise = Onderneming
lines-enterprise-of = Onderneming, regel { $number }
lines-amount = Bedrag
lines-remove = Regel { $number } weghalen: { $text }
lines-add = Regel toevoegen
lines-wrong = Kijk de datum en de getallen na. Schrijf bijvoorbeeld 31-10-2026 en 12,50.
totals-title = Bedragen
totals-per-class = Btw per soort
totals-payable = Te betalen
totals-refund = Krijgt de klant terug
draft-nobody = Nog niemand
