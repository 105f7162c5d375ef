import-title = Lijsten importeren
import-intro = We lezen je lijsten eerst alleen. Je ziet wat er binnenkomt en wat niet.
import-drop = Sleep je bestanden of je map hierheen. Excel, CSV en JSON kan.
import-drop-more = Sleep er meer bij als je wilt.
import-choose-files = Bestanden kiezen
import-choose-folder = Map kiezen
import-ready =
    { $count ->
        [one] 1 rij kan erin
       *[other] { $shown } rijen kunnen erin
    }
import-nothing-new = Er is niets nieuws om binnen te halen
import-refused-some =
    { $count ->
        [one] 1 rij komt niet binnen. Hieronder staat waarom.
       *[other] { $count } rijen komen niet binnen. Hieronder staat waarom.
    }
import-present-some =
    { $count ->
        [one] 1 rij staat er al in en telt niet dubbel.
       *[other] { $shown } rijen staan er al in en tellen niet dubbel.
    }
import-do = Importeren
import-clear = Andere bestanden
import-done =
    { $count ->
        [one] 1 rij is binnen
       *[other] { $shown } rijen zijn binnen
    }
import-done-next = Klopt er iets niet? Zet de hele import terug.
import-to-month = Naar de maandafsluiting
import-again = Nog meer importeren
import-toast = De lijsten zijn geïmporteerd.
import-files = Bestanden
import-kind-organisation = Gegevens van de organisatie
import-kind-people = Lijst met mensen
import-kind-customers = Lijst met klanten
import-kind-rooms = Ruimtes met prijzen
import-kind-billable-lines = Regels om te factureren
import-kind-till-sales = Verkoop aan de kassa
import-kind-placements = Plekken
import-kind-hours = Gewerkte uren
import-kind-unknown = We weten niet wat dit is
import-rows-come = Komt binnen
import-rows-came = Binnen
import-rows-present = Stond er al
import-rows-refused = Komt niet binnen
import-how-read = Hoe we dit lazen
import-encoding = Tekens: { $encoding }
import-separator = Kolommen gescheiden met { $separator }
import-separator-semicolon = puntkomma
import-separator-comma = komma
import-separator-tab = tab
import-separator-bar = rechte streep
import-header-row = Kolomnamen in rij { $row }
import-rows-read =
    { $count ->
        [one] 1 rij gelezen
       *[other] { $shown } rijen gelezen
    }
import-columns-used = Herkende kolommen: { $columns }
import-columns-unused = Niet gebruikte kolommen: { $columns }
import-refused-title = Rijen die niet binnenkomen
import-remarks-title = Wel binnen, maar kijk even
import-row-file = Bestand
import-row-line = Rij
import-row-reason = Waarom
import-row-cells = Wat er staat
import-rows-more =
    { $count ->
        [one] En nog 1 rij.
       *[other] En nog { $count } rijen.
    }
